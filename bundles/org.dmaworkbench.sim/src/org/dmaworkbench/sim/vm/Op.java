package org.dmaworkbench.sim.vm;

/**
 * Operations of decoded code. S32 results are cut to 32 bits and sign-extended, U32 zero-extended, 64 need neither.
 * A C at the end means that the second operand is a constant. Comparisons of canonical 32-bit values need no width.
 */
final class Op {
    static final int STOP = 0;
    static final int CONST = 1;
    static final int MOVE = 2;
    static final int ADD_S32 = 3;
    static final int ADD_U32 = 4;
    static final int ADD_64 = 5;
    static final int SUB_S32 = 6;
    static final int SUB_U32 = 7;
    static final int SUB_64 = 8;
    static final int MUL_S32 = 9;
    static final int MUL_U32 = 10;
    static final int MUL_64 = 11;
    static final int DIV_S32 = 12;
    static final int DIV_S64 = 13;
    static final int DIV_U64 = 14;
    static final int REM_S = 15;
    static final int REM_U64 = 16;
    static final int AND = 17;
    static final int OR = 18;
    static final int XOR = 19;
    static final int SHL_S32 = 20;
    static final int SHL_U32 = 21;
    static final int SHL_64 = 22;
    static final int SHR_32 = 23;
    static final int SHR_S64 = 24;
    static final int SHR_U64 = 25;
    static final int EQ = 26;
    static final int NE = 27;
    static final int LT_S = 28;
    static final int LE_S = 29;
    static final int LT_U64 = 30;
    static final int LE_U64 = 31;
    static final int ADD_S32C = 32;
    static final int ADD_U32C = 33;
    static final int ADD_64C = 34;
    static final int MUL_S32C = 35;
    static final int MUL_U32C = 36;
    static final int MUL_64C = 37;
    static final int AND_C = 38;
    static final int OR_C = 39;
    static final int XOR_C = 40;
    static final int SHL_S32C = 41;
    static final int SHL_U32C = 42;
    static final int SHL_64C = 43;
    static final int SHR_SC = 44;
    static final int SHR_UC = 45;
    static final int EQ_C = 46;
    static final int NE_C = 47;
    static final int LT_SC = 48;
    static final int LE_SC = 49;
    static final int GT_SC = 50;
    static final int GE_SC = 51;
    static final int LT_U64C = 52;
    static final int GE_U64C = 53;
    static final int NEG_S32 = 54;
    static final int NEG_U32 = 55;
    static final int NEG_64 = 56;
    static final int NOT_U32 = 57;
    static final int NOT_64 = 58;
    static final int LNOT = 59;
    static final int TO_S8 = 60;
    static final int TO_U8 = 61;
    static final int TO_S16 = 62;
    static final int TO_U16 = 63;
    static final int TO_S32 = 64;
    static final int TO_U32 = 65;
    static final int LOAD_S8 = 66;
    static final int LOAD_U8 = 67;
    static final int LOAD_S16 = 68;
    static final int LOAD_U16 = 69;
    static final int LOAD_S32 = 70;
    static final int LOAD_U32 = 71;
    static final int LOAD_64 = 72;
    static final int STORE_8 = 73;
    static final int STORE_16 = 74;
    static final int STORE_32 = 75;
    static final int STORE_64 = 76;
    static final int COPY = 77;
    static final int CLEAR = 78;
    static final int STACK = 79;
    static final int JUMP = 80;
    static final int IF = 81;
    static final int IF_NOT = 82;
    static final int CALL = 83;
    static final int CALL_AT = 84;
    static final int DDI = 85;
    static final int RET = 86;
    static final int DIV_S32C = 87;
    static final int DIV_S64C = 88;
    static final int DIV_U64C = 89;
    static final int REM_SC = 90;
    static final int REM_U64C = 91;

    private Op() {
    }
}
