package org.dmaworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.dmaworkbench.debug.launch.LaunchAttributes;
import org.dmaworkbench.lang.settings.ProjectDefines;
import org.dmaworkbench.ui.Ids;
import org.dmaworkbench.ui.defines.DefinesPage;
import org.dmaworkbench.ui.defines.DefinesTab;
import org.dmaworkbench.ui.launch.ConfigurationFinder;
import org.dmaworkbench.ui.server.LanguageServerHost;
import org.eclipse.core.resources.IFile;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Drivers in C beside models, and the preprocessor names they ask for. */
@ExtendWith(NoLoggedErrors.class)
class DriverInCTest {
    private static final String C = "#include <ntddk.h>\n\nULONG Twice(ULONG Count)\n{\n    return 2 * Count;\n}\n";

    @Test
    void cFilesOfOurProjectsOpenInOurEditor() throws Exception {
        try (Sample sample = Sample.of("inC", true)) {
            IFile file = sample.file("device.c", C);
            IFile header = sample.file("device.h", "#pragma once\n");
            assertEquals(Ids.C, file.getContentDescription().getContentType().getId());
            assertEquals(Ids.C, header.getContentDescription().getContentType().getId());
            ITextEditor editor = Ui.open(file);
            assertEquals(Ids.GENERIC_EDITOR, editor.getSite().getId());
            assertTrue(LanguageServerHost.get().find(Ui.document(editor)).isPresent(), "the server knows it");
        }
    }

    @Test
    void aNameOfTheProjectIsKeptWhereTheCommandLineReadsIt() throws Exception {
        try (Sample sample = Sample.of("defines", true)) {
            PreferenceDialog dialog = PreferencesUtil.createPropertyDialogOn(new Shell(), sample.project(), "org.dmaworkbench.ui.definesPage", null, null);
            dialog.setBlockOnOpen(false);
            dialog.open();
            DefinesPage page = (DefinesPage) dialog.getSelectedPage();
            page.table().set("SIMULATE", "2");
            Ui.settle();
            Ui.screenshot("defines-page", dialog.getShell());
            assertTrue(page.performOk());
            dialog.close();
            IFile file = sample.project().getFile(ProjectDefines.FILE);
            Ui.await("the file", file::exists);
            Ui.await("its content", () -> ProjectDefines.read(sample.project().getLocation().toPath()).equals(Map.of("SIMULATE", "2")));
        }
    }

    @Test
    void aLaunchAddsNamesToThoseOfItsProject() throws Exception {
        try (Sample sample = Sample.of("launchDefines", true)) {
            sample.file(ProjectDefines.FILE, "A=1\nB=2\n");
            ILaunchConfigurationWorkingCopy configuration = ConfigurationFinder.of(sample.project(), "").getWorkingCopy();
            Shell shell = new Shell(SWT.SHELL_TRIM);
            try {
                DefinesTab tab = new DefinesTab();
                tab.createControl(shell);
                tab.initializeFrom(configuration);
                tab.table().set("B", "3");
                tab.table().set("C", "4");
                assertEquals("[A 1 project, B 3 launch (project: 2), C 4 launch]",
                        tab.table().rows().stream().map(r -> r.name() + ' ' + r.value() + ' ' + r.from()).toList().toString());
                tab.performApply(configuration);
                assertEquals(Map.of("B", "3", "C", "4"), configuration.getAttribute(LaunchAttributes.DEFINES, Map.of()));
            } finally {
                shell.dispose();
                configuration.getOriginal().delete();
            }
        }
    }

    @Test
    void textThatAConditionLeavesOutIsGreyInBothThemes() throws Exception {
        String text = "#include <ntddk.h>\n#ifdef NEVER\nULONG Old(VOID) { return 1; }\n#endif\n" + C;
        try (Sample sample = Sample.of("inactive", true)) {
            ITextEditor editor = Ui.open(sample.file("device.c", text));
            StyledText widget = (StyledText) editor.getAdapter(org.eclipse.swt.widgets.Control.class);
            var engine = PlatformUI.getWorkbench().getService(org.eclipse.e4.ui.css.swt.theme.IThemeEngine.class);
            try {
                for (String theme : List.of("e4_default", "e4_dark")) {
                    engine.setTheme("org.eclipse.e4.ui.css.theme." + theme, false);
                    Ui.await("a grey word in " + theme, () -> grey(widget, text.indexOf("return 1")));
                    assertFalse(grey(widget, text.indexOf("return 2")), theme);
                    Ui.screenshot("inactive-" + theme);
                }
            } finally {
                engine.setTheme("org.eclipse.e4.ui.css.theme.e4_default", false);
                Ui.settle();
            }
        }
    }

    /** Whether a word has the theme's colour for inactive text and nothing else. */
    private static boolean grey(StyledText widget, int offset) {
        StyleRange style = widget.getStyleRangeAtOffset(offset);
        var inactive = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry().getRGB("org.dmaworkbench.ui.color.inactive");
        return style != null && style.foreground != null && style.foreground.getRGB().equals(inactive) && style.fontStyle == SWT.NORMAL;
    }
}
