package org.dmaworkbench.compiler.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dmaworkbench.compiler.Diagnostic;
import org.dmaworkbench.lang.KmdfStandaloneSetup;
import org.dmaworkbench.lang.services.KmdfGrammarAccess;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.Action;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Group;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of the driver block in docs/language.md names the properties that the grammar has, no more and no less, and each compiles. */
class DocumentedPropertiesTest {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Set<String> COMMON = Set.of("Member = value", "context TYPE");
    private static final KmdfGrammarAccess GRAMMAR = new KmdfStandaloneSetup().createInjectorAndDoEMFRegistration().getInstance(KmdfGrammarAccess.class);

    /** What each word of a property stands for in a model that compiles; all other properties are tried as they are. */
    private static final Map<String, String> SAMPLES = Map.ofEntries(Map.entry("interface N", "interface Guid"), Map.entry("idle { … }", "idle { IdleTimeout = 1000; }"),
            Map.entry("wake { … }", "wake { DxState = PowerDeviceD3; }"), Map.entry("profile N", "profile WdfDmaProfileScatterGather"),
            Map.entry("version N", "version 3"), Map.entry("enabler NAME", "enabler E"), Map.entry("lock NAME", "lock L"), Map.entry("alignment N", "alignment 7"));

    /** What an object needs beside the property, unless that is the property. */
    private static final Map<String, String> NEEDED = Map.of("dma enabler", "profile WdfDmaProfileScatterGather; maximum length 4096;", "common buffer", "enabler E; length 64;",
            "transaction", "enabler E;", "queue", "sequential; EvtIoDefault = OnDefault;", "interrupt", "EvtInterruptIsr = OnIsr;", "timer", "EvtTimerFunc = OnTimer;",
            "work item", "EvtWorkItemFunc = OnItem;", "dpc", "EvtDpcFunc = OnDpc;");

    /** Where the property is what the object needs. */
    private static final Map<String, String> WHOLE = Map.of("queue: sequential", "sequential; EvtIoDefault = OnDefault;", "queue: parallel", "parallel; EvtIoDefault = OnDefault;",
            "queue: manual", "manual;", "queue: maximum presented N", "parallel; EvtIoDefault = OnDefault; maximum presented 2;");

    @Test void theTableNamesWhatTheGrammarHas() throws IOException {
        assertEquals(accepted(), documented());
    }

    static List<String> eachProperty() throws IOException {
        List<String> all = new ArrayList<>();
        documented().forEach((object, properties) -> properties.forEach(p -> all.add(object + ": " + p)));
        return all;
    }

    @ParameterizedTest
    @MethodSource("eachProperty")
    void compiles(String line) {
        String object = line.substring(0, line.indexOf(": "));
        String property = line.substring(line.indexOf(": ") + 2);
        String text = SAMPLES.getOrDefault(property, property.replaceAll("\\bN\\b", "4096"));
        String word = property.split(" ")[0];
        StringBuilder needed = new StringBuilder();
        for (String other : NEEDED.getOrDefault(object, "").split("(?<=;) ?")) {
            needed.append(other.startsWith(word + " ") ? "" : other);
        }
        String declaration = object + (object.equals("device") ? "" : " X") + " { " + WHOLE.getOrDefault(line, needed + text + ";") + " }";
        List<String> errors = Models.compile("""
                import pci9656;
                const GUID Guid = { 1, 2, 3, { 0 } };
                driver D {
                    hardware PCI9656;
                    dma enabler E { profile WdfDmaProfileScatterGather; maximum length 4096; }
                    %s L { }
                    %s
                }
                VOID OnDefault(WDFQUEUE Queue, WDFREQUEST Request) { WdfRequestComplete(Request, STATUS_SUCCESS); }
                BOOLEAN OnIsr(WDFINTERRUPT Interrupt, ULONG MessageID) { return FALSE; }
                VOID OnTimer(WDFTIMER Timer) { }
                VOID OnItem(WDFWORKITEM WorkItem) { }
                VOID OnDpc(WDFDPC Dpc) { }
                """.formatted("spin lock", declaration)).diagnostics().stream().filter(d -> d.severity() == Diagnostic.Severity.ERROR).map(Diagnostic::toString).toList();
        assertEquals(List.of(), errors, declaration);
    }

    private static Map<String, Set<String>> documented() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("dmaw.root"), "docs", "language.md"));
        String table = page.substring(page.indexOf("| object | property |"), page.indexOf("| every object |"));
        Map<String, Set<String>> found = new LinkedHashMap<>();
        String object = "";
        for (String line : table.lines().skip(2).toList()) {
            String[] cells = line.split("\\|");
            object = cells[1].isBlank() ? object : cells[1].strip().replace("`", "");
            Set<String> properties = found.computeIfAbsent(object, o -> new TreeSet<>());
            CODE.matcher(cells[2]).results().map(m -> m.group(1)).filter(p -> !COMMON.contains(p)).forEach(properties::add);
        }
        return found;
    }

    private static Map<String, Set<String>> accepted() {
        Map<String, Set<String>> found = new LinkedHashMap<>();
        found.put("device", properties(GRAMMAR.getDevicePropertyRule()));
        for (AbstractElement object : ((Alternatives) GRAMMAR.getDriverObjectRule().getAlternatives()).getElements()) {
            ParserRule rule = (ParserRule) ((RuleCall) object).getRule();
            StringBuilder name = new StringBuilder();
            for (AbstractElement e : ((Group) rule.getAlternatives()).getElements()) {
                if (!(e instanceof Keyword word)) {
                    break;
                }
                name.append(name.isEmpty() ? "" : " ").append(word.getValue());
            }
            RuleCall property = GrammarUtil.containedRuleCalls(rule).stream().filter(c -> c.getRule().getName().endsWith("Property")).findFirst().orElseThrow();
            found.put(name.toString(), properties((ParserRule) property.getRule()));
        }
        return found;
    }

    private static Set<String> properties(ParserRule rule) {
        Set<String> found = new TreeSet<>();
        for (String phrase : phrases(rule.getAlternatives())) {
            String property = phrase.replaceAll(" ?;.*$", "").strip();
            if (!property.isEmpty() && !COMMON.contains(property)) {
                found.add(property);
            }
        }
        return found;
    }

    /** Returns every way to write an element; what repeats is written once. */
    private static List<String> phrases(AbstractElement element) {
        List<String> found = new ArrayList<>(switch (element) {
            case Keyword k -> List.of(k.getValue());
            case Action a -> List.of("");
            case CrossReference r -> List.of(r.getType().getClassifier().getName().equals("TypeDeclaration") ? "TYPE" : "NAME");
            case Assignment a -> a.getFeature().equals("properties") ? List.of("…") : phrases(a.getTerminal());
            case RuleCall c -> called((ParserRule) c.getRule());
            case Alternatives a -> a.getElements().stream().flatMap(e -> phrases(e).stream()).toList();
            case Group g -> sequence(g);
            default -> throw new IllegalStateException(element.toString());
        });
        if (GrammarUtil.isOptionalCardinality(element) && !found.equals(List.of("…"))) {
            found.add("");
        }
        return found;
    }

    private static List<String> called(ParserRule rule) {
        return switch (rule.getName()) {
            case "Expression" -> List.of("N");
            case "FieldProperty" -> List.of("Member = value");
            default -> phrases(rule.getAlternatives());
        };
    }

    /** A comma and what follows it only repeat; a property ends at its semicolon. */
    private static List<String> sequence(Group group) {
        List<String> found = List.of("");
        for (AbstractElement e : group.getElements()) {
            if (e instanceof Group g && g.getElements().get(0) instanceof Keyword k && k.getValue().equals(",") || e instanceof Keyword k2 && k2.getValue().equals(";")) {
                continue;
            }
            List<String> longer = new ArrayList<>();
            for (String start : found) {
                for (String next : phrases(e)) {
                    longer.add((start + " " + next).strip());
                }
            }
            found = longer;
        }
        return found;
    }
}
