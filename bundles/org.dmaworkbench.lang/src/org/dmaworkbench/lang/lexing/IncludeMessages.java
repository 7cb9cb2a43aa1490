package org.dmaworkbench.lang.lexing;

import java.util.Optional;
import org.dmaworkbench.lang.preprocessing.DirectiveCodes;
import org.dmaworkbench.lang.preprocessing.IncludeName;
import org.dmaworkbench.lang.preprocessing.Inclusion;
import org.dmaworkbench.lang.preprocessing.Report.Weight;

/** What is said about an #include. */
final class IncludeMessages {
    record Message(Weight weight, String code, String text) {
    }

    private IncludeMessages() {
    }

    static Optional<Message> of(IncludeName name, Inclusion inclusion) {
        return switch (inclusion.status()) {
            case FOUND, KNOWN, GUARDED -> Optional.empty();
            case OTHER_CASE -> Optional.of(new Message(Weight.INFORMATION, DirectiveCodes.INCLUDE_CASE,
                    "the file is called " + fileOf(inclusion) + "; only Windows finds it by this name"));
            case MISSING -> Optional.of(new Message(Weight.ERROR, DirectiveCodes.INCLUDE, name.system()
                    ? "there is no header " + name.path() + " in the library; leave it out, or put a file of that name with what you need of it into the project"
                    : "there is no file " + name.path() + " beside this one or in the project; add it to the project"));
            case NOT_MODELLED -> Optional.of(new Message(Weight.WARNING, DirectiveCodes.INCLUDE, name.path()
                    + " is a header of the kit whose content is not modelled; what the driver uses of it will be unknown"));
            case CYCLE -> Optional.of(new Message(Weight.ERROR, DirectiveCodes.INCLUDE_CYCLE,
                    "including " + name.path() + " leads back to this file without end; write #pragma once into both"));
            case TOO_DEEP -> Optional.of(new Message(Weight.ERROR, DirectiveCodes.INCLUDE_CYCLE,
                    "files include each other more than 100 levels deep; " + name.path() + " is left out"));
        };
    }

    private static String fileOf(Inclusion inclusion) {
        return inclusion.file().substring(inclusion.file().lastIndexOf('/') + 1);
    }
}
