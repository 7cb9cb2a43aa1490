package org.dmaworkbench.sim.rule;

/** What the framework or the kernel does when a rule is broken (facts kmdf 0.3); the violation is recorded in any case. */
public enum Reaction {
    /** It does not notice: what follows is whatever the mistake leads to. */
    NONE,
    /** The call fails or is ignored. */
    REFUSAL,
    /** With verifier it breaks into the debugger (BRK); then the call fails, is ignored or goes on. */
    BREAK,
    /** Bug check, with verifier or without (BC, FATAL). */
    BUG_CHECK,
    /** Bug check with verifier (BCv); without it the call goes on. */
    VERIFIER_BUG_CHECK,
    /** It dereferences a pointer that leads nowhere (CRASH). */
    CRASH
}
