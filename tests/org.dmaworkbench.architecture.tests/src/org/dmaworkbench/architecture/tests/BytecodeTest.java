package org.dmaworkbench.architecture.tests;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the compiled classes really use. */
class BytecodeTest {

    private static final JavaClasses HOUSE = new ClassFileImporter().importPackages("org.dmaworkbench");

    static Stream<Room> rooms() {
        return Room.built();
    }

    static Stream<Room> plainRooms() {
        return Room.built().filter(Room.PLAIN::contains);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void usesOnlyEarlierRooms(Room room) {
        List<String> wrong = classesOf(room).stream()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .filter(arrow -> Room.of(arrow.getTargetClass().getPackageName()).filter(to -> !room.maySee(to)).isPresent())
            .map(Dependency::getDescription)
            .toList();
        assertEquals(List.of(), wrong, "arrows that point the wrong way");
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void hasNoPackageCycle(Room room) {
        DescribedPredicate<JavaClass> handWritten =
            DescribedPredicate.describe("hand-written", type -> !room.isGenerated(type.getName()));
        slices().assignedFrom(new Packages())
            .should().beFreeOfCycles()
            .allowEmptyShould(true)
            .check(classesOf(room).that(handWritten));
    }

    @ParameterizedTest
    @MethodSource("plainRooms")
    void runsFromAPlainClassPath(Room room) {
        noClasses()
            .should().dependOnClassesThat().resideInAnyPackage(
                "org.eclipse.xtext..", "org.eclipse.core..", "org.eclipse.equinox..", "org.eclipse.ui..",
                "org.eclipse.swt..", "org.eclipse.jface..", "org.eclipse.debug..", "org.eclipse.lsp4j..",
                "org.osgi..", "com.google..")
            .allowEmptyShould(true)
            .check(classesOf(room));
    }

    private static JavaClasses classesOf(Room room) {
        return HOUSE.that(DescribedPredicate.describe(
            "in " + room.bundle(), type -> Room.of(type.getPackageName()).filter(room::equals).isPresent()));
    }

    /** One slice per package. */
    private static final class Packages implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
