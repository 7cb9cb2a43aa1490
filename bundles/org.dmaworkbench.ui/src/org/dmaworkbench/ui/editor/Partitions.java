package org.dmaworkbench.ui.editor;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension3;
import org.eclipse.jface.text.IDocumentPartitioner;
import org.eclipse.jface.text.rules.EndOfLineRule;
import org.eclipse.jface.text.rules.FastPartitioner;
import org.eclipse.jface.text.rules.IPredicateRule;
import org.eclipse.jface.text.rules.MultiLineRule;
import org.eclipse.jface.text.rules.RuleBasedPartitionScanner;
import org.eclipse.jface.text.rules.SingleLineRule;
import org.eclipse.jface.text.rules.Token;

/** Cuts a document of ours into code, comments and literals, under a partitioning of its own. */
final class Partitions {
    /** Name of the partitioning. */
    static final String PARTITIONING = "org.dmaworkbench.ui.partitioning";
    /** Comment, of either kind. */
    static final String COMMENT = "org.dmaworkbench.ui.comment";
    /** Documentation comment. */
    static final String DOC = "org.dmaworkbench.ui.doc";
    /** String or character literal. */
    static final String LITERAL = "org.dmaworkbench.ui.literal";

    private static final String[] TYPES = {COMMENT, DOC, LITERAL};

    private Partitions() { }

    /** Sees to it that the document is partitioned. */
    static void connect(IDocument document) {
        if (document instanceof IDocumentExtension3 partitioned && partitioned.getDocumentPartitioner(PARTITIONING) == null) {
            IDocumentPartitioner partitioner = new FastPartitioner(scanner(), TYPES);
            partitioned.setDocumentPartitioner(PARTITIONING, partitioner);
            partitioner.connect(document);
        }
    }

    private static RuleBasedPartitionScanner scanner() {
        RuleBasedPartitionScanner scanner = new RuleBasedPartitionScanner();
        scanner.setPredicateRules(new IPredicateRule[] {
            new EndOfLineRule("//", new Token(COMMENT)),
            new MultiLineRule("/**", "*/", new Token(DOC), (char) 0, true),
            new MultiLineRule("/*", "*/", new Token(COMMENT), (char) 0, true),
            new SingleLineRule("\"", "\"", new Token(LITERAL), '\\'),
            new SingleLineRule("'", "'", new Token(LITERAL), '\\'),
        });
        return scanner;
    }
}
