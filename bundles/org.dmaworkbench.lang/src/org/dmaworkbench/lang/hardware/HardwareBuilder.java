package org.dmaworkbench.lang.hardware;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dmaworkbench.lang.kmdf.Bar;
import org.dmaworkbench.lang.kmdf.BarKind;
import org.dmaworkbench.lang.kmdf.ConfigurationSpace;
import org.dmaworkbench.lang.kmdf.DeviceIdentity;
import org.dmaworkbench.lang.kmdf.DeviceItem;
import org.dmaworkbench.lang.kmdf.DeviceModel;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.TypeDeclaration;
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
        RegisterSettings settings = RegisterSettings.of(model, types);
        List<Hardware.Bar> bars = new ArrayList<>();
        List<Hardware.Register> windows = new ArrayList<>();
        List<Hardware.Register> configuration = new ArrayList<>();
        for (DeviceItem item : DeviceItems.of(model)) {
            if (item instanceof Bar bar) {
                int index = (int) number(bar.getIndex());
                bars.removeIf(b -> b.index() == index);
                windows.removeIf(r -> r.bar() == index);
                String meaning = bar.getRegisters() != null ? "registers" : bar.isSram() ? "sram" : "";
                bars.add(new Hardware.Bar(index, bar.getKind() == BarKind.PORT, number(bar.getSize()), meaning));
                registers(index, bar.getRegisters(), settings, windows);
                windows.removeIf(r -> r.bar() == index && r.offset() >= number(bar.getSize()));
            } else if (item instanceof ConfigurationSpace space) {
                configuration.clear();
                registers(Hardware.CONFIGURATION, space.getRegisters(), settings, configuration);
            }
        }
        bars.sort(Comparator.comparingInt(Hardware.Bar::index));
        windows.sort(Comparator.comparingInt(Hardware.Register::bar).thenComparingInt(Hardware.Register::offset));
        return new Hardware(model.getName(), identity(model, "vendor"), identity(model, "device"), List.copyOf(bars),
                List.copyOf(windows), List.copyOf(configuration));
    }

    private void registers(int bar, TypeDeclaration declaration, RegisterSettings settings, List<Hardware.Register> out) {
        if (declaration != null && types.typeOf(declaration) instanceof StructType block) {
            new RegisterFile(bar, settings, docs.of(declaration), out).add("", 0, block);
        }
    }

    private int identity(DeviceModel model, String word) {
        return DeviceItems.of(model).stream().filter(DeviceIdentity.class::isInstance).map(DeviceIdentity.class::cast)
                .filter(i -> word.equals(i.getWord())).reduce((a, b) -> b).map(i -> (int) number(i.getValue())).orElse(0);
    }

    private long number(Expression expression) {
        Long value = types.constant(expression);
        return value == null ? 0 : value;
    }
}
