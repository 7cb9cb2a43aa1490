package org.dmaworkbench.lang.resource;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dmaworkbench.lang.lexing.ModelText;
import org.dmaworkbench.lang.lexing.TokenTypes;
import org.dmaworkbench.lang.library.KitHeaders;
import org.dmaworkbench.lang.library.LibraryFiles;
import org.dmaworkbench.lang.library.LibraryIndex;
import org.dmaworkbench.lang.preprocessing.IncludeName;
import org.dmaworkbench.lang.preprocessing.Inclusion;
import org.dmaworkbench.lang.preprocessing.MacroTable;
import org.dmaworkbench.lang.preprocessing.Surroundings;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.ResourceSet;

/**
 * One consistent look at the files of a project. A header means what it means where the project includes it first: source files in order of their
 * paths, each from its first line. From there it has the macros and types that were known before; everywhere else it brings the same.
 */
final class OutlineWalk {
    private static final int MAX_DEPTH = 100;
    private static final Pattern ONCE = Pattern.compile("^[ \\t]*#[ \\t]*pragma[ \\t]+once\\b", Pattern.MULTILINE);
    private static final Pattern FIRST = Pattern.compile("^[ \\t]*#[ \\t]*(\\w+)[ \\t]*(.?)", Pattern.MULTILINE);

    private final ResourceSet set;
    private final TokenTypes types;
    private final Locations locations;
    private final Outline.Context base;
    private final Map<URI, Outline> cache;
    private final Map<URI, String> texts = new HashMap<>();
    private final Map<URI, Outline> outlines = new HashMap<>();
    private final Deque<Reading> open = new ArrayDeque<>();
    private List<URI> roots;
    private int nextRoot;
    private URI wanted;
    private ModelText found;

    OutlineWalk(ResourceSet set, TokenTypes types, Locations locations, Outline.Context base, Map<URI, Outline> cache) {
        this.set = set;
        this.types = types;
        this.locations = locations;
        this.base = base;
        this.cache = cache;
    }

    /** Returns the tokens of a file with the text that is given; {@code ours} if its token types are those of outlines. */
    ModelText read(URI uri, String text, TokenTypes parser, boolean ours) {
        if (uri == null || !ours) {
            return ModelText.of(text, parser, new Reading(uri, uri == null ? base : context(uri)));
        }
        texts.put(uri, text);
        wanted = uri;
        Outline outline = outline(uri);
        if (found != null) {
            return found;
        }
        // Nothing around the file has changed, so that nobody had to cut it.
        return ModelText.of(text, parser, new Reading(uri, outline.context()));
    }

    private Outline.Context context(URI uri) {
        if (SourceFiles.isHeader(uri)) {
            introduce(uri);
            return outlines.containsKey(uri) ? outlines.get(uri).context() : base;
        }
        return base;
    }

    /** Returns the outline of a file as the project sees it. */
    Outline outline(URI uri) {
        if (SourceFiles.isHeader(uri) && !LibraryFiles.isLibrary(uri)) {
            introduce(uri);
        } else if (SourceFiles.isC(uri)) {
            walkTo(uri);
        }
        Outline known = outlines.get(uri);
        return known != null ? known : outline(uri, base);
    }

    /** Reads source files in order until one includes the header. */
    private void introduce(URI header) {
        while (!outlines.containsKey(header) && nextRoot()) {
            continue;
        }
    }

    /** Reads source files in order up to this one. */
    private void walkTo(URI source) {
        while (!outlines.containsKey(source) && nextRoot()) {
            continue;
        }
    }

    private boolean nextRoot() {
        if (roots == null) {
            roots = roots(wanted);
        }
        // What a file that is being read just now includes is included here first.
        if (nextRoot == roots.size() || isOpen(roots.get(nextRoot))) {
            return false;
        }
        URI root = roots.get(nextRoot);
        if (!outlines.containsKey(root)) {
            outline(root, base);
        }
        nextRoot++;
        return true;
    }

    private List<URI> roots(URI of) {
        List<URI> all = new ArrayList<>();
        List<URI> models = new ArrayList<>();
        for (URI uri : locations.sources(of, set)) {
            if (SourceFiles.isC(uri)) {
                all.add(uri);
            } else if (!SourceFiles.isHeader(uri)) {
                models.add(uri);
            }
        }
        all.addAll(models);
        return all;
    }

    private boolean isOpen(URI uri) {
        return open.stream().anyMatch(reading -> uri.equals(reading.uri));
    }

    private Outline outline(URI uri, Outline.Context context) {
        Outline known = cache.get(uri);
        if (known != null && known.context().sameAs(context) && known.text().equals(text(uri)) && stillHolds(known, uri)) {
            outlines.put(uri, known);
            return known;
        }
        Reading reading = new Reading(uri, context);
        open.push(reading);
        try {
            ModelText text = ModelText.of(text(uri), types, reading);
            Outline outline = reading.outline(text);
            outlines.put(uri, outline);
            cache.put(uri, outline);
            if (uri.equals(wanted)) {
                found = text;
            }
            return outline;
        } finally {
            open.pop();
        }
    }

    /** Whether everything that a file includes would give the same today. */
    private boolean stillHolds(Outline known, URI of) {
        if (known.missing().stream().anyMatch(name -> locations.included(name, of, set).isPresent())
                || known.missingModules().stream().anyMatch(module -> locations.module(module, of, set).filter(uri -> !LibraryFiles.isLibrary(uri)).isPresent())) {
            return false;
        }
        for (Map.Entry<URI, Outline> direct : known.direct().entrySet()) {
            URI uri = direct.getKey();
            Outline now = outlines.get(uri);
            if (now == null) {
                Outline.Context context = known.introduced().get(uri);
                if (context == null && !SourceFiles.isHeader(uri)) {
                    context = base;
                }
                if (context == null || !Locations.exists(uri, set)) {
                    return false;
                }
                now = outline(uri, context);
            }
            if (now != direct.getValue()) {
                return false;
            }
        }
        return true;
    }

    private String text(URI uri) {
        return texts.computeIfAbsent(uri, this::load);
    }

    private String load(URI uri) {
        if (LibraryFiles.isLibrary(uri)) {
            return LibraryFiles.text(uri.lastSegment());
        }
        try (InputStream in = set.getURIConverter().createInputStream(uri)) {
            return SourceBytes.read(in);
        } catch (IOException e) {
            return "";
        }
    }

    private boolean isGuarded(URI uri) {
        String text = text(uri);
        if (ONCE.matcher(text).find()) {
            return true;
        }
        var first = FIRST.matcher(text);
        return first.find() && (first.group(1).equals("ifndef") || first.group(1).equals("if") && first.group(2).equals("!"));
    }

    /** A file that is being read, with what it has brought in so far. */
    private final class Reading implements Surroundings {
        private final URI uri;
        private final Outline.Context context;
        private final Map<URI, Outline> direct = new LinkedHashMap<>();
        private final Map<URI, Outline.Context> introduced = new LinkedHashMap<>();
        private final Set<IncludeName> missing = new LinkedHashSet<>();
        private final Set<String> missingModules = new LinkedHashSet<>();
        private final Set<URI> files = new LinkedHashSet<>();
        private final Set<String> brought = new LinkedHashSet<>();

        Reading(URI uri, Outline.Context context) {
            this.uri = uri;
            this.context = context;
        }

        Outline outline(ModelText text) {
            Set<String> all = new LinkedHashSet<>(brought);
            all.addAll(text.typeNames());
            return new Outline(text.text(), context, direct, introduced, missing, missingModules, files, all, text.macros());
        }

        @Override
        public String file() {
            return uri == null ? "" : uri.toString();
        }

        @Override
        public MacroTable macros() {
            return context.macros();
        }

        @Override
        public Set<String> types() {
            return context.types();
        }

        @Override
        public Inclusion include(IncludeName name, SoFar state) {
            Optional<KitHeaders.Content> kit = KitHeaders.find(name.file());
            Optional<URI> own = name.system() && kit.isPresent() ? Optional.empty() : locations.included(name, uri, set);
            if (own.isPresent()) {
                return included(own.get(), name, state);
            }
            missing.add(name);
            return kit.map(content -> switch (content) {
                case KitHeaders.Module module -> new Inclusion(Inclusion.Status.FOUND, LibraryFiles.uri(module.name()).toString(), Set.of(), List.of());
                case KitHeaders.Nothing nothing -> Inclusion.nothing(Inclusion.Status.KNOWN);
                case KitHeaders.NotModelled notModelled -> Inclusion.nothing(Inclusion.Status.NOT_MODELLED);
            }).orElse(Inclusion.nothing(Inclusion.Status.MISSING));
        }

        private Inclusion included(URI target, IncludeName name, SoFar state) {
            if (target.equals(uri) || isOpen(target)) {
                return again(target);
            }
            if (open.size() > MAX_DEPTH) {
                return Inclusion.nothing(Inclusion.Status.TOO_DEEP);
            }
            if (!outlines.containsKey(target) && SourceFiles.isHeader(target)) {
                introduce(target);
            }
            Outline outline = outlines.get(target);
            if (outline == null) {
                outline = OutlineWalk.this.outline(target, SourceFiles.isHeader(target) ? contextHere(state, target) : base);
            }
            note(target, outline);
            if (outline.files().contains(uri) && !isGuarded(uri) && !isGuarded(target)) {
                return Inclusion.nothing(Inclusion.Status.CYCLE);
            }
            boolean sameCase = name.file().equals(target.lastSegment());
            return new Inclusion(sameCase ? Inclusion.Status.FOUND : Inclusion.Status.OTHER_CASE, target.toString(), outline.types(), outline.macros());
        }

        private Inclusion again(URI target) {
            if (isGuarded(target) || !target.equals(uri) && isGuarded(uri)) {
                return Inclusion.nothing(Inclusion.Status.GUARDED);
            }
            files.add(target);
            return Inclusion.nothing(Inclusion.Status.CYCLE);
        }

        /** What a header knows that is included here before anywhere else. */
        private Outline.Context contextHere(SoFar state, URI target) {
            Set<URI> seen = new LinkedHashSet<>(files);
            seen.addAll(context.files());
            if (uri != null) {
                seen.add(uri);
            }
            Outline.Context here = new Outline.Context(state.macros(), state.types(), seen);
            introduced.put(target, here);
            return here;
        }

        private void note(URI target, Outline outline) {
            direct.put(target, outline);
            files.addAll(outline.files());
            files.add(target);
            brought.addAll(outline.types());
        }

        @Override
        public Inclusion importing(String module, SoFar state) {
            Optional<URI> target = locations.module(module, uri, set);
            boolean library = target.isPresent() && LibraryFiles.isLibrary(target.get());
            if (target.isEmpty() || library) {
                missingModules.add(module);
            }
            boolean implicit = library && LibraryIndex.isImplicit(module);
            if (target.isEmpty() || implicit) {
                return Inclusion.nothing(target.isEmpty() ? Inclusion.Status.MISSING : Inclusion.Status.KNOWN);
            }
            if (target.get().equals(uri) || isOpen(target.get())) {
                files.add(target.get());
                return Inclusion.nothing(Inclusion.Status.GUARDED);
            }
            Outline outline = outlines.get(target.get());
            if (outline == null) {
                outline = OutlineWalk.this.outline(target.get(), base);
            }
            note(target.get(), outline);
            return new Inclusion(Inclusion.Status.FOUND, target.get().toString(), outline.types(), outline.macros());
        }
    }
}
