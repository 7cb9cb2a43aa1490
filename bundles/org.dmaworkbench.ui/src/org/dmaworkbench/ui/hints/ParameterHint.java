package org.dmaworkbench.ui.hints;

import java.util.ArrayList;
import java.util.List;
import org.dmaworkbench.ui.Icons;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationExtension;
import org.eclipse.lsp4j.ParameterInformation;
import org.eclipse.lsp4j.SignatureInformation;
import org.eclipse.swt.graphics.Image;

/** The signature of the function whose call is being written. */
final class ParameterHint implements IContextInformation, IContextInformationExtension {
    private final String label;
    private final List<IRegion> parameters = new ArrayList<>();
    private final int start;

    /** @param start offset behind the opening parenthesis */
    ParameterHint(SignatureInformation signature, int start) {
        this.label = signature.getLabel();
        this.start = start;
        int from = 0;
        for (ParameterInformation parameter : signature.getParameters() == null ? List.<ParameterInformation>of() : signature.getParameters()) {
            if (parameter.getLabel().isRight()) {
                int first = parameter.getLabel().getRight().getFirst();
                parameters.add(new Region(first, parameter.getLabel().getRight().getSecond() - first));
            } else {
                int at = label.indexOf(parameter.getLabel().getLeft(), from);
                from = Math.max(from, at);
                parameters.add(new Region(Math.max(0, at), at < 0 ? 0 : parameter.getLabel().getLeft().length()));
            }
        }
    }

    /** Returns where a parameter stands in the text, or nothing to mark. */
    IRegion parameter(int number) {
        return number < parameters.size() ? parameters.get(number) : new Region(0, 0);
    }

    @Override
    public int getContextInformationPosition() {
        return start;
    }

    @Override
    public String getContextDisplayString() {
        return label;
    }

    @Override
    public String getInformationDisplayString() {
        return label;
    }

    @Override
    public Image getImage() {
        return Icons.image("function");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ParameterHint hint && hint.start == start && hint.label.equals(label);
    }

    @Override
    public int hashCode() {
        return label.hashCode() + start;
    }
}
