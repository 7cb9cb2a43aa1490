package org.dmaworkbench.lang.ide.outline;

import com.google.inject.Singleton;
import org.dmaworkbench.lang.kmdf.ContextAccessor;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.Define;
import org.dmaworkbench.lang.kmdf.DeviceModel;
import org.dmaworkbench.lang.kmdf.Driver;
import org.dmaworkbench.lang.kmdf.DriverObject;
import org.dmaworkbench.lang.kmdf.EnumDefinition;
import org.dmaworkbench.lang.kmdf.Enumerator;
import org.dmaworkbench.lang.kmdf.MemberDeclaration;
import org.dmaworkbench.lang.kmdf.TypeDeclaration;
import org.dmaworkbench.lang.scenario.Application;
import org.dmaworkbench.lang.scenario.Scenario;
import org.dmaworkbench.lang.types.Declarators;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolKindProvider;

/** Which icon a declaration has in outlines and symbol lists. */
@Singleton
public final class ModelSymbolKinds extends DocumentSymbolKindProvider {
    @Override
    public SymbolKind getSymbolKind(EObject object) {
        return switch (object) {
            case Declarator d when Declarators.functionSuffix(d) != null && !Declarators.isTypedef(d) -> SymbolKind.Function;
            case Declarator d when Declarators.isTypedef(d) -> SymbolKind.Class;
            case Declarator d when Declarators.owner(d) instanceof MemberDeclaration -> SymbolKind.Field;
            case Declarator d -> Declarators.isConst(d) ? SymbolKind.Constant : SymbolKind.Variable;
            case Define d -> SymbolKind.Constant;
            case Enumerator e -> SymbolKind.EnumMember;
            case EnumDefinition e -> SymbolKind.Enum;
            case ContextAccessor a -> SymbolKind.Function;
            case TypeDeclaration t -> SymbolKind.Struct;
            case Driver d -> SymbolKind.Module;
            case DeviceModel d -> SymbolKind.Module;
            case DriverObject o -> SymbolKind.Object;
            case Scenario s -> SymbolKind.Event;
            case Application a -> SymbolKind.Object;
            case null, default -> SymbolKind.Property;
        };
    }

    @Override
    protected SymbolKind getSymbolKind(EClass type) {
        return switch (type == null ? "" : type.getName()) {
            case "Declarator" -> SymbolKind.Function;
            case "StructDefinition", "DriverContext" -> SymbolKind.Struct;
            case "Driver", "DeviceModel" -> SymbolKind.Module;
            case "Define" -> SymbolKind.Constant;
            case "Enumerator" -> SymbolKind.EnumMember;
            case "Scenario" -> SymbolKind.Event;
            default -> SymbolKind.Property;
        };
    }
}
