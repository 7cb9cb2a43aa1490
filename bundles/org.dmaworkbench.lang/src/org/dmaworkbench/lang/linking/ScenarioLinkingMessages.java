package org.dmaworkbench.lang.linking;

import org.dmaworkbench.lang.lexing.SyntaxCodes;
import org.dmaworkbench.lang.scenario.ScenarioPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.diagnostics.DiagnosticMessage;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.linking.ILinkingDiagnosticMessageProvider;

/** Says what is wrong when a name in a scenario refers to nothing. */
public class ScenarioLinkingMessages implements ILinkingDiagnosticMessageProvider {
    @Override
    public DiagnosticMessage getUnresolvedProxyMessage(ILinkingDiagnosticContext context) {
        String name = context.getLinkText();
        EReference reference = context.getReference();
        if (reference == ScenarioPackage.Literals.SCENARIO__DRIVER) {
            return error(SyntaxCodes.UNKNOWN_OBJECT, "no model of this project declares a driver " + name + "; one without a driver block is called DriverEntry");
        }
        if (ScenarioScopes.REGISTERS.contains(reference)) {
            return error(SyntaxCodes.UNKNOWN_MEMBER, "the driver's hardware has no register " + name);
        }
        if (reference == ScenarioPackage.Literals.BUFFER_BYTES__BUFFER) {
            return error(SyntaxCodes.UNKNOWN_NAME, "the scenario has no buffer " + name);
        }
        if (reference.getEReferenceType() == ScenarioPackage.Literals.SUBMIT) {
            return error(SyntaxCodes.UNKNOWN_NAME, "the scenario has no request " + name);
        }
        if (reference == ScenarioPackage.Literals.COMPLETES__STATUS) {
            return error(SyntaxCodes.UNKNOWN_NAME, "unknown status " + name);
        }
        if (reference == ScenarioPackage.Literals.CALLBACKS__FUNCTIONS) {
            return error(SyntaxCodes.UNKNOWN_NAME, "the model has no function " + name);
        }
        return error(SyntaxCodes.UNKNOWN_NAME, "unknown name " + name);
    }

    private static DiagnosticMessage error(String code, String message) {
        return new DiagnosticMessage(message, Severity.ERROR, code);
    }
}
