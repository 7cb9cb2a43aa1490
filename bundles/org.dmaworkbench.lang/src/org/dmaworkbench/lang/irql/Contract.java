package org.dmaworkbench.lang.irql;

/**
 * What IRQL annotations say of a function or of a type of callbacks. Levels are those of {@link Irql}, UNKNOWN where
 * nothing is said.
 *
 * @param max highest level at which it may be called
 * @param min lowest level at which it may be called
 * @param raises level that the caller runs at behind the call
 * @param restores whether the caller is back at the level from before it was raised
 * @param same whether it must return at the level it was called at
 */
record Contract(int max, int min, int raises, boolean restores, boolean same) {
    static final Contract NONE = new Contract(Irql.UNKNOWN, Irql.UNKNOWN, Irql.UNKNOWN, false, false);

    /** Returns this, completed by what another declaration of the same thing says. */
    Contract with(Contract other) {
        return other == NONE ? this : this == NONE ? other : new Contract(max >= 0 ? max : other.max,
                min >= 0 ? min : other.min, raises >= 0 ? raises : other.raises, restores || other.restores, same || other.same);
    }

    /** Returns this with the levels of one annotation. */
    Contract annotated(String name, int level) {
        return switch (name) {
            case "_IRQL_requires_max_", "__drv_maxIRQL" -> new Contract(level, min, raises, restores, same);
            case "_IRQL_requires_min_", "__drv_minIRQL" -> new Contract(max, level, raises, restores, same);
            case "_IRQL_requires_", "__drv_requiresIRQL" -> new Contract(level, level, raises, restores, same);
            case "_IRQL_raises_", "__drv_raisesIRQL", "__drv_setsIRQL" -> new Contract(max, min, level, restores, same);
            case "_IRQL_restores_", "__drv_restoresIRQL" -> new Contract(max, min, raises, true, same);
            case "_IRQL_requires_same_", "__drv_sameIRQL" -> new Contract(max, min, raises, restores, true);
            default -> this;
        };
    }
}
