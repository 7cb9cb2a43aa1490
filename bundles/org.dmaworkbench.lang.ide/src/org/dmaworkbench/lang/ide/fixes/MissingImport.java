package org.dmaworkbench.lang.ide.fixes;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dmaworkbench.lang.formatting.SourceToken;
import org.dmaworkbench.lang.formatting.SourceTokens;
import org.dmaworkbench.lang.lexing.SyntaxCodes;
import org.dmaworkbench.lang.library.LibraryFiles;
import org.dmaworkbench.lang.library.LibraryIndex;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;

/** A name that another file of the project or the library declares (S030, S031, S037): import that file. */
@Singleton
final class MissingImport implements QuickFix {
    private final ResourceDescriptionsProvider indices;

    @Inject
    MissingImport(ResourceDescriptionsProvider indices) {
        this.indices = indices;
    }

    @Override
    public Set<String> codes() {
        return Set.of(SyntaxCodes.UNKNOWN_NAME, SyntaxCodes.UNKNOWN_TYPE, SyntaxCodes.UNKNOWN_OBJECT);
    }

    @Override
    public List<CodeFix> fixes(Problem problem) {
        String extension = problem.resource().getURI().fileExtension();
        if (!"kmdf".equals(extension) && !"c".equals(extension) && !"h".equals(extension)) {
            return List.of();
        }
        List<CodeFix> fixes = new ArrayList<>();
        for (URI file : declaring(problem)) {
            String line = "kmdf".equals(file.fileExtension()) && "kmdf".equals(extension) ? "import " + file.trimFileExtension().lastSegment() + ";"
                    : LibraryFiles.isLibrary(file) ? "#include <" + file.trimFileExtension().lastSegment() + ".h>" : "#include \"" + file.lastSegment() + "\"";
            int at = place(problem.source());
            fixes.add(problem.fix("Add '" + line + "'", at, 0, line + "\n"));
        }
        return fixes;
    }

    private Set<URI> declaring(Problem problem) {
        Set<URI> files = new LinkedHashSet<>();
        IResourceDescriptions index = indices.getResourceDescriptions(problem.resource().getResourceSet());
        for (IResourceDescription description : index.getAllResourceDescriptions()) {
            for (IEObjectDescription exported : description.getExportedObjects()) {
                if (exported.getName().equals(QualifiedName.create(problem.text()))) {
                    files.add(description.getURI());
                }
            }
        }
        for (String module : LibraryIndex.importable()) {
            if (LibraryIndex.declares(module, problem.text())) {
                files.add(LibraryFiles.uri(module));
            }
        }
        files.remove(problem.resource().getURI());
        return files;
    }

    /** Behind the last import; else before the first declaration, behind the comment that opens the file. */
    private static int place(String source) {
        int place = -1;
        int first = -1;
        for (SourceToken token : SourceTokens.of(source)) {
            if (token.is("import") || token.kind() == SourceToken.Kind.DIRECTIVE && token.text().replace(" ", "").startsWith("#include")) {
                int end = source.indexOf('\n', token.end());
                place = end < 0 ? source.length() : end + 1;
            } else if (first < 0 && !token.isComment()) {
                first = source.lastIndexOf('\n', token.offset() - 1) + 1;
            }
        }
        return place >= 0 ? place : Math.max(0, first);
    }
}
