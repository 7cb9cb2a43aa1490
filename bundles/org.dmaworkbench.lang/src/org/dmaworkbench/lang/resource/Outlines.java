package org.dmaworkbench.lang.resource;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dmaworkbench.lang.lexing.ModelText;
import org.dmaworkbench.lang.lexing.TokenTypes;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.ResourceSet;

/**
 * What each file of a project sees before its first line, and which files it includes, without parsing any. Files are read in the order in which a
 * build would read them, and what was found out is kept as long as the texts stay the same: see {@link OutlineWalk}.
 */
@Singleton
public final class Outlines {
    private final TokenTypes tokenTypes;
    private final Locations locations;
    private final KnownNames known;
    private final Map<URI, Outline> cache = new ConcurrentHashMap<>();

    /** The token types may be those of any parser: only names are kept. */
    @Inject
    Outlines(TokenTypes tokenTypes, Locations locations, KnownNames known) {
        this.tokenTypes = tokenTypes;
        this.locations = locations;
        this.known = known;
    }

    /** Returns the tokens of a file whose text is given. */
    public ModelText read(URI uri, String text, TokenTypes types, ResourceSet set) {
        return walk(set).read(uri, text, types, types == tokenTypes);
    }

    /** Returns the files whose declarations a file sees beside its own and the library's, the nearest first. */
    public Set<URI> visible(URI uri, ResourceSet set) {
        Outline outline = walk(set).outline(uri);
        Set<URI> files = new LinkedHashSet<>(outline.files());
        files.addAll(outline.context().files());
        files.remove(uri);
        return files;
    }

    /** Returns the files that a file includes or imports, directly or not; itself only if a circle leads back to it. */
    public Set<URI> broughtBy(URI uri, ResourceSet set) {
        return walk(set).outline(uri).files();
    }

    private OutlineWalk walk(ResourceSet set) {
        return new OutlineWalk(set, tokenTypes, locations, known.before(set), cache);
    }
}
