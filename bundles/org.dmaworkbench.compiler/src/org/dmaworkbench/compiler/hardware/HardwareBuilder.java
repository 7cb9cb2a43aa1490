package org.dmaworkbench.compiler.hardware;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.dmaworkbench.lang.kmdf.Bar;
import org.dmaworkbench.lang.kmdf.BarKind;
import org.dmaworkbench.lang.kmdf.DeviceIdentity;
import org.dmaworkbench.lang.kmdf.DeviceItem;
import org.dmaworkbench.lang.kmdf.DeviceModel;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.RegisterAccess;
import org.dmaworkbench.lang.kmdf.RegisterReset;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.program.Hardware;
import org.dmaworkbench.program.type.StructType;

/** Builds the description of a device from its declaration and the C structure of its registers. */
public final class HardwareBuilder {
    private final ExpressionTypes types;
    private final MemberDocs docs;

    /** Makes a builder; {@code docs} gives the comments of register members. */
    public HardwareBuilder(ExpressionTypes types, MemberDocs docs) {
        this.types = types;
        this.docs = docs;
    }

    /** Returns the device. */
    public Hardware build(DeviceModel model) {
        List<Hardware.Bar> bars = new ArrayList<>();
        List<Hardware.Register> registers = new ArrayList<>();
        RegisterSettings settings = new RegisterSettings(types);
        model.getItems().stream().filter(RegisterReset.class::isInstance).map(RegisterReset.class::cast)
                .forEach(settings::reset);
        model.getItems().stream().filter(RegisterAccess.class::isInstance).map(RegisterAccess.class::cast)
                .forEach(settings::access);
        for (DeviceItem item : model.getItems()) {
            if (item instanceof Bar bar) {
                int index = (int) number(bar.getIndex());
                String meaning = bar.getRegisters() != null ? "registers" : bar.isSram() ? "sram" : "";
                bars.add(new Hardware.Bar(index, bar.getKind() == BarKind.PORT, number(bar.getSize()), meaning));
                if (bar.getRegisters() != null && types.typeOf(bar.getRegisters()) instanceof StructType block) {
                    Map<String, String> comments = docs.of(bar.getRegisters());
                    new RegisterFile(index, settings, comments, registers).add("", 0, block);
                }
            }
        }
        registers.sort(Comparator.comparingInt(Hardware.Register::bar).thenComparingInt(Hardware.Register::offset));
        return new Hardware(model.getName(), identity(model, "vendor"), identity(model, "device"), List.copyOf(bars),
                List.copyOf(registers));
    }

    private int identity(DeviceModel model, String word) {
        return model.getItems().stream().filter(DeviceIdentity.class::isInstance).map(DeviceIdentity.class::cast)
                .filter(i -> word.equals(i.getWord())).findFirst().map(i -> (int) number(i.getValue())).orElse(0);
    }

    private long number(Expression expression) {
        Long value = types.constant(expression);
        return value == null ? 0 : value;
    }
}
