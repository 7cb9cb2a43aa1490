package org.dmaworkbench.lang.tests;

import com.google.inject.Injector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dmaworkbench.lang.KmdfStandaloneSetup;
import org.dmaworkbench.lang.ScenarioStandaloneSetup;
import org.dmaworkbench.lang.kmdf.TranslationUnit;
import org.dmaworkbench.lang.resource.OutsideNames;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.Issue;

/** A project in memory: files by name, parsed and checked like those on a disk. */
public final class Models {
    private static final Injector INJECTOR;

    static {
        INJECTOR = new KmdfStandaloneSetup().createInjectorAndDoEMFRegistration();
        new ScenarioStandaloneSetup().createInjectorAndDoEMFRegistration();
    }

    private final XtextResourceSet set = INJECTOR.getInstance(XtextResourceSet.class);
    private final Map<String, String> files = new LinkedHashMap<>();
    private Map<String, String> defines = Map.of();

    /** Makes an empty project. */
    public Models() {
        set.getURIConverter().getURIHandlers().add(0, new org.eclipse.emf.ecore.resource.impl.URIHandlerImpl() {
            @Override
            public boolean canHandle(URI uri) {
                return "memory".equals(uri.scheme());
            }

            @Override
            public java.io.InputStream createInputStream(URI uri, Map<?, ?> options) throws IOException {
                String text = files.get(uri.lastSegment());
                if (text == null) {
                    throw new IOException("no " + uri);
                }
                return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public boolean exists(URI uri, Map<?, ?> options) {
                return files.containsKey(uri.lastSegment());
            }
        });
    }

    /** Adds a file that is read when it is needed. */
    public Models with(String name, String text) {
        files.put(name, text);
        return this;
    }

    /** Sets a name for conditional text, as -D does. */
    public Models define(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(defines);
        all.put(name, value);
        defines = all;
        OutsideNames.set(set, all);
        return this;
    }

    /** Makes the files known to each other, as those of a project are, and parses one. */
    public XtextResource open(String name) {
        files.keySet().forEach(file -> {
            URI uri = URI.createURI("memory:/project/" + file);
            if (set.getResource(uri, false) == null) {
                set.createResource(uri);
            }
        });
        return load(name);
    }

    /** Returns all diagnostics of all files, each as "file CODE@line:column message". */
    public List<String> allIssues() {
        List<String> all = new ArrayList<>();
        for (String name : List.copyOf(files.keySet())) {
            issues(open(name)).forEach(issue -> all.add(name + " " + issue));
        }
        return all;
    }

    /** Parses a file of the project. */
    public XtextResource load(String name) {
        return (XtextResource) set.getResource(URI.createURI("memory:/project/" + name), true);
    }

    /** Parses one model. */
    public static XtextResource parse(String text) {
        return new Models().with("model.kmdf", text).load("model.kmdf");
    }

    /** Returns the root of a model. */
    public static TranslationUnit unit(XtextResource resource) {
        return (TranslationUnit) resource.getContents().get(0);
    }

    /** Returns all diagnostics of a file as "CODE@line:column message". */
    public List<String> issues(String name) {
        return issues(load(name));
    }

    /** Returns all diagnostics of one model. */
    public static List<String> issuesOf(String text) {
        return issues(parse(text));
    }

    /** Returns all diagnostics of a parsed file. */
    public static List<String> issues(XtextResource resource) {
        List<String> found = new ArrayList<>();
        for (Issue issue : resource.getResourceServiceProvider().getResourceValidator().validate(resource, CheckMode.ALL, CancelIndicator.NullImpl)) {
            found.add(issue.getCode() + "@" + issue.getLineNumber() + ":" + issue.getColumn() + " " + issue.getMessage());
        }
        return found;
    }

    /** Returns the diagnostics that this room gives: characters, syntax, names. */
    public static List<String> syntaxIssues(String text) {
        return issuesOf(text).stream().filter(issue -> issue.startsWith("S") || issue.startsWith("null")).toList();
    }

    /** Returns the first object of a type. */
    public static <T extends EObject> T first(XtextResource resource, Class<T> type) {
        return EcoreUtil2.getAllContentsOfType(resource.getContents().get(0), type).get(0);
    }

    /** Returns all objects of a type in order of the text. */
    public static <T extends EObject> List<T> all(XtextResource resource, Class<T> type) {
        return EcoreUtil2.getAllContentsOfType(resource.getContents().get(0), type);
    }
}
