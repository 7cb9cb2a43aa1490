package org.dmaworkbench.lang.irql;

import org.dmaworkbench.lang.kmdf.Declarator;
import org.eclipse.emf.ecore.EObject;

/**
 * A call inside a function.
 *
 * @param caller the function that it stands in
 * @param where the Call, or the WithStatement that takes a lock
 * @param name what is called, as messages show it
 * @param target the declaration that is called, or that the called pointer is declared by; null for a lock statement
 * @param indirect whether a pointer is called
 * @param level what the caller knows about the IRQL there
 */
record CallSite(FunctionCalls caller, EObject where, String name, Declarator target, boolean indirect, Level level) { }
