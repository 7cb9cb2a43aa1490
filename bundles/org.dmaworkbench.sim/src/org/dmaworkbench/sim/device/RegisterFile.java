package org.dmaworkbench.sim.device;

/** Which behaviour stands at which dword of the 512-byte register window (facts pci9656 1.4). */
final class RegisterFile {
    /** Bytes of the window. */
    static final int LENGTH = 0x200;
    private static final int LAST_REGISTER = 0x104;
    private static final RegisterAccess[] BY_DWORD = build();

    private RegisterFile() { }

    /** Returns the behaviour of the dword at an offset. */
    static RegisterAccess at(int offset) {
        return BY_DWORD[offset >>> 2];
    }

    private static RegisterAccess[] build() {
        RegisterAccess[] file = new RegisterAccess[LENGTH / 4];
        for (int offset = 0; offset < LENGTH; offset += 4) {
            file[offset / 4] = offset <= LAST_REGISTER ? StoredRegister.STORAGE : StoredRegister.READ_ONLY;
        }
        put(file, RegisterOffset.OPQIS, StoredRegister.READ_ONLY);
        put(file, 0x38, StoredRegister.READ_ONLY);
        put(file, 0x3C, StoredRegister.READ_ONLY);
        put(file, RegisterOffset.P2LDBELL, new StoredRegister(0, 0, 0xFFFF_FFFFL));
        put(file, RegisterOffset.L2PDBELL, DoorbellRegister.INSTANCE);
        put(file, RegisterOffset.INTCSR, InterruptControlRegister.INSTANCE);
        put(file, RegisterOffset.CNTRL, ControlRegister.INSTANCE);
        put(file, RegisterOffset.PCIHIDR, StoredRegister.READ_ONLY);
        put(file, RegisterOffset.PCIHREV, StoredRegister.READ_ONLY);
        put(file, RegisterOffset.MBOX0_COPY, new AliasRegister(RegisterOffset.MBOX0));
        put(file, RegisterOffset.MBOX1_COPY, new AliasRegister(RegisterOffset.MBOX1));
        put(file, RegisterOffset.DMAARB, new AliasRegister(RegisterOffset.MARBR));
        put(file, RegisterOffset.DMACSR, DmaCommandRegister.INSTANCE);
        for (int channel = 0; channel < Pci9656.CHANNELS; channel++) {
            put(file, RegisterOffset.mode(channel), ModeRegister.INSTANCE);
        }
        put(file, 0xE8, new StoredRegister(0x5F, 0x80, 0));
        put(file, RegisterOffset.PABTADR, StoredRegister.READ_ONLY);
        return file;
    }

    private static void put(RegisterAccess[] file, int offset, RegisterAccess access) {
        file[offset / 4] = access;
    }
}
