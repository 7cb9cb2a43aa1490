package org.dmaworkbench.lang.preprocessing;

/** Macros whose value depends on the place of use. */
public final class Builtins {
    private Builtins() {
    }

    /** Defines all of them. */
    public static void define(MacroTable table) {
        table.define(Macro.builtin("__LINE__", Macro.Builtin.LINE));
        table.define(Macro.builtin("__FILE__", Macro.Builtin.FILE));
        table.define(Macro.builtin("__COUNTER__", Macro.Builtin.COUNTER));
        table.define(Macro.builtin("__DATE__", Macro.Builtin.DATE));
        table.define(Macro.builtin("__TIME__", Macro.Builtin.TIME));
        table.define(Macro.builtin("__FUNCTION__", Macro.Builtin.FUNCTION));
        table.define(Macro.builtin("__func__", Macro.Builtin.FUNCTION));
        table.define(Macro.builtin("__FUNCDNAME__", Macro.Builtin.FUNCTION));
    }
}
