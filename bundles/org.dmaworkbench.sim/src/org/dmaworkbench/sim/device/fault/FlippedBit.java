package org.dmaworkbench.sim.device.fault;

/**
 * A bit of a descriptor arrives inverted.
 *
 * @param word of the descriptor, from 0
 * @param bit of the word, from 0
 */
record FlippedBit(int word, int bit) implements Effect {
    @Override public Moment moment() {
        return Moment.FETCH;
    }

    @Override public void strike(Occasion occasion, Target target) {
        if (word < occasion.words().length) {
            occasion.words()[word] ^= 1L << bit;
        }
    }
}
