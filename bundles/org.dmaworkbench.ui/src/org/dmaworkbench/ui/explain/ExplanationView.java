package org.dmaworkbench.ui.explain;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dmaworkbench.ui.Ids;
import org.eclipse.jface.resource.JFaceColors;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** Shows the page of an issue code or of a violation: what it is, why it matters to a driver, how to mend it. */
public final class ExplanationView extends ViewPart {
    /** Id of the view. */
    public static final String ID = Ids.BUNDLE + ".explanation";

    private static final String NOTHING = """
            # No issue chosen

            Choose **Explain** in the quick fixes of a problem (Ctrl+1), in its hover, or in the context menu of the Problems view.
            """;
    private static final Pattern PAGE = Pattern.compile("(?:.*/)?([A-Za-z][A-Za-z0-9_-]*)\\.md(?:#.*)?");

    private StyledText text;
    private LocalResourceManager resources;
    private List<StyledPage.Stretch> links = List.of();

    @Override
    public void createPartControl(Composite parent) {
        resources = new LocalResourceManager(JFaceResources.getResources(), parent);
        text = new StyledText(parent, SWT.V_SCROLL | SWT.WRAP | SWT.READ_ONLY);
        text.setMargins(10, 8, 10, 8);
        text.setLineSpacing(2);
        text.setAlwaysShowScrollBars(false);
        text.addListener(SWT.MouseUp, event -> follow(text.getOffsetAtPoint(new org.eclipse.swt.graphics.Point(event.x, event.y))));
        text.addListener(SWT.KeyDown, event -> {
            if (event.character == SWT.CR) {
                follow(text.getCaretOffset());
            }
        });
        text.getAccessible().addAccessibleListener(new org.eclipse.swt.accessibility.AccessibleAdapter() {
            @Override
            public void getName(org.eclipse.swt.accessibility.AccessibleEvent event) {
                event.result = getPartName();
            }
        });
        show(StyledPage.of(NOTHING));
    }

    /** Shows the page of a code. */
    public void show(String code) {
        setPartName("Explanation of " + code);
        show(StyledPage.of(Explanation.markdown(code)));
    }

    /** Returns what it shows, for tests. */
    public String shown() {
        return text.getText();
    }

    @Override
    public void setFocus() {
        text.setFocus();
    }

    private void show(StyledPage page) {
        text.setText(page.text());
        text.setStyleRanges(page.stretches().stream().map(this::style).toArray(StyleRange[]::new));
        links = page.stretches().stream().filter(s -> s.look() == StyledPage.Look.LINK).toList();
        text.setTopIndex(0);
    }

    private StyleRange style(StyledPage.Stretch stretch) {
        StyleRange style = new StyleRange(stretch.start(), stretch.length(), null, null);
        switch (stretch.look()) {
            case HEADING -> style.font = font(text.getFont(), 3);
            case SUBHEADING -> style.font = font(text.getFont(), 1);
            case EMPHASIS -> style.fontStyle = SWT.BOLD;
            case CODE, BLOCK -> style.font = JFaceResources.getTextFont();
            case LINK -> {
                style.underline = true;
                style.underlineStyle = SWT.UNDERLINE_LINK;
                style.foreground = JFaceColors.getHyperlinkText(text.getDisplay());
            }
        }
        return style;
    }

    private Font font(Font base, int larger) {
        return resources.create(FontDescriptor.createFrom(base).increaseHeight(larger).setStyle(SWT.BOLD));
    }

    private void follow(int offset) {
        for (StyledPage.Stretch link : links) {
            if (offset >= link.start() && offset < link.start() + link.length()) {
                Matcher page = PAGE.matcher(link.target());
                if (page.matches()) {
                    show(page.group(1));
                } else {
                    org.eclipse.swt.program.Program.launch(link.target());
                }
                return;
            }
        }
    }
}
