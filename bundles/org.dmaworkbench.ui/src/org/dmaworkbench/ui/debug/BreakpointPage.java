package org.dmaworkbench.ui.debug;

import org.dmaworkbench.debug.breakpoint.LineStop;
import org.dmaworkbench.debug.session.LineCondition;
import org.dmaworkbench.ui.Faults;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.PropertyPage;

/** Breakpoint properties: the condition and the number of the hit that stops. */
public final class BreakpointPage extends PropertyPage {
    private static final int MOST_HITS = 1_000_000;

    private Text condition;
    private Spinner hits;

    @Override
    protected Control createContents(Composite parent) {
        noDefaultAndApplyButton();
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(area);
        LineCondition now = breakpoint().condition();
        new Label(area, SWT.NONE).setText("Stop only &if:");
        condition = new Text(area, SWT.BORDER);
        condition.setMessage("a C expression, such as length > 4096");
        condition.setText(now.expression());
        GridDataFactory.fillDefaults().grab(true, false).hint(320, SWT.DEFAULT).applyTo(condition);
        new Label(area, SWT.NONE).setText("Stop at &hit number:");
        hits = new Spinner(area, SWT.BORDER);
        hits.setMaximum(MOST_HITS);
        hits.setSelection(now.hits());
        new Label(area, SWT.NONE);
        Label remark = new Label(area, SWT.WRAP);
        remark.setText("0 stops at every hit. Hits for which the condition does not hold are not counted.");
        GridDataFactory.fillDefaults().grab(true, false).hint(320, SWT.DEFAULT).applyTo(remark);
        return area;
    }

    @Override
    public boolean performOk() {
        try {
            if (condition != null) {
                breakpoint().setCondition(new LineCondition(condition.getText(), hits.getSelection()));
            }
        } catch (CoreException e) {
            Faults.report("The breakpoint cannot be changed.", e);
        }
        return true;
    }

    private LineStop breakpoint() {
        return Adapters.adapt(getElement(), LineStop.class);
    }
}
