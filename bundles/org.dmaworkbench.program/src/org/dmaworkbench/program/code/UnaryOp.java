package org.dmaworkbench.program.code;

/** One-operand operations: arithmetic negation, bitwise complement, logical not (result 0 or 1). */
public enum UnaryOp { NEG, NOT, LNOT }
