package org.dmaworkbench.ui.editor;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.text.rules.Token;
import org.eclipse.swt.SWT;

/** The colours of the editor. Each is a theme colour that the user may change; none is fixed in code. */
enum Colour {
    KEYWORD("keyword", SWT.BOLD),
    DECLARATION("declaration", SWT.BOLD),
    TYPE("type", SWT.NORMAL),
    CONSTANT("constant", SWT.NORMAL),
    FUNCTION("function", SWT.NORMAL),
    FIELD("field", SWT.NORMAL),
    NUMBER("number", SWT.NORMAL),
    LITERAL("literal", SWT.NORMAL),
    COMMENT("comment", SWT.NORMAL),
    DOC("doc", SWT.NORMAL),
    DIRECTIVE("directive", SWT.NORMAL),
    MACRO("macro", SWT.NORMAL),
    LIBRARY("library", SWT.NORMAL),
    INACTIVE("inactive", SWT.NORMAL),
    PLAIN(null, SWT.NORMAL);

    /** Start of the ids of the theme colours. */
    static final String PREFIX = "org.dmaworkbench.ui.color.";

    private final String name;
    private final int style;

    Colour(String name, int style) {
        this.name = name;
        this.style = style;
    }

    /** Returns how text of this kind looks in the present theme. */
    TextAttribute attribute() {
        return new TextAttribute(name == null ? null : JFaceResources.getColorRegistry().get(PREFIX + name), null, style);
    }

    /** Returns a token that looks its colour up each time it is used, so a change of theme needs no rebuild. */
    Token token() {
        return new Token(this) {
            @Override
            public Object getData() {
                return attribute();
            }
        };
    }
}
