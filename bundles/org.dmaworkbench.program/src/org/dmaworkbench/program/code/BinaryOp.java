package org.dmaworkbench.program.code;

/** Two-operand operations. Division by zero is a simulated trap; shift counts are taken modulo the width, as x64 does. */
public enum BinaryOp { ADD, SUB, MUL, DIV, REM, AND, OR, XOR, SHL, SHR, EQ, NE, LT, LE, GT, GE }
