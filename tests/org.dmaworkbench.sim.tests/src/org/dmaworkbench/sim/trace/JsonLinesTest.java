package org.dmaworkbench.sim.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The JSON Lines form: every line parses, and every kind has exactly the fields of the contract, in the types it names. */
class JsonLinesTest {
    /** Fields of each kind: s text, n number, b boolean, a array, o object, x text in hex, ? may be null. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("run.start", "model:s scenario:s seed:n schedule:s version:s"),
            Map.entry("request.arrive", "request:s type:s length:n offset:n code:x handle:s"),
            Map.entry("request.present", "request:s queue:s callback:s"),
            Map.entry("request.cancel", "request:s"),
            Map.entry("request.complete", "request:s status:x statusName:s information:n by:s"),
            Map.entry("callback.enter", "name:s role:s args:o"),
            Map.entry("callback.leave", "name:s role:s result:?"),
            Map.entry("ddi.call", "name:s args:a"),
            Map.entry("ddi.return", "name:s result:? out:o statusName:s"),
            Map.entry("transaction.state", "transaction:s from:s to:s"),
            Map.entry("dma.program", "transaction:s transfer:n direction:s done:n length:n elements:a"),
            Map.entry("reg.read", "bar:n offset:x width:n value:x register:? fields:o"),
            Map.entry("reg.write", "bar:n offset:x width:n value:x register:? fields:o"),
            Map.entry("desc.fetch", "channel:n address:x words:a"),
            Map.entry("desc.writeback", "channel:n address:x words:a"),
            Map.entry("dma.data", "channel:n direction:s address:x local:x length:n"),
            Map.entry("irq.line", "level:n source:s"),
            Map.entry("dpc.queue", "object:s result:b"),
            Map.entry("lock.acquire", "lock:s"),
            Map.entry("lock.release", "lock:s"),
            Map.entry("timer.set", "timer:s due:n"),
            Map.entry("timer.fire", "timer:s due:n"),
            Map.entry("power", "step:s result:x"),
            Map.entry("fault", "fault:s target:s"),
            Map.entry("trace", "level:n text:s"),
            Map.entry("violation", "id:s severity:s message:s proof:a"),
            Map.entry("bugcheck", "code:x name:s parameters:a message:s arguments:a rule:? stack:a log:a"),
            Map.entry("choice", "n:n options:a taken:n"),
            Map.entry("edit", "text:s"),
            Map.entry("expect", "text:s ok:b actual:s"),
            Map.entry("run.end", "verdict:s events:n stateHash:x instructions:n message:s"));
    private static final Set<String> COMMON = Set.of("seq", "t", "cpu", "irql", "ctx", "kind", "at", "cause");

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindHasTheFieldsOfTheContract(Kind kind) {
        WriteStory story = new WriteStory(new Trace(true));
        emitSample(story, kind);
        JsonObject line = parse(story).get(0);
        assertEquals(kind.word(), line.get("kind").getAsString());
        assertTrue(line.keySet().containsAll(COMMON), line.toString());
        Map<String, JsonElement> rest = new TreeMap<>(line.asMap());
        rest.keySet().removeAll(COMMON);
        for (String field : FIELDS.get(kind.word()).split(" ")) {
            String name = field.substring(0, field.indexOf(':'));
            JsonElement value = rest.remove(name);
            assertTrue(value != null, () -> name + " is missing in " + line);
            assertTrue(hasType(value, field.charAt(field.length() - 1)), () -> name + " of " + line);
        }
        assertTrue(rest.isEmpty(), () -> "not in the contract: " + rest.keySet());
    }

    @Test
    void theContractKnowsEveryKind() {
        EnumSet.allOf(Kind.class).forEach(k -> assertTrue(FIELDS.containsKey(k.word()), k.word()));
        assertEquals(Kind.values().length, FIELDS.size());
    }

    @Test
    void theDocumentNamesEveryKindAndField() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("dmaw.root"), "docs", "trace.md"));
        FIELDS.forEach((kind, fields) -> {
            String row = page.lines().filter(l -> l.startsWith("|") && l.contains("`" + kind + "`")).findFirst().orElseThrow(
                    () -> new AssertionError(kind + " is not in docs/trace.md"));
            for (String field : fields.split(" ")) {
                String name = "`" + field.substring(0, field.indexOf(':')) + "`";
                assertTrue(row.contains(name), () -> name + " of " + kind + " is not in docs/trace.md");
            }
        });
    }

    @Test
    void valuesOfTheStory() {
        List<JsonObject> lines = parse(WriteStory.told());
        for (int i = 0; i < lines.size(); i++) {
            assertEquals(i + 1, lines.get(i).get("seq").getAsInt());
        }
        JsonObject mode = lines.stream().filter(l -> l.get("kind").getAsString().equals("reg.write")
                && l.get("register").getAsString().equals("Dma0_Mode")).findFirst().orElseThrow();
        assertEquals("0x00020643", mode.get("value").getAsString());
        assertEquals("0x80", mode.get("offset").getAsString());
        assertEquals(1, mode.getAsJsonObject("fields").get("SgModeEnable").getAsInt());
        assertEquals(3, mode.getAsJsonObject("fields").get("LocalBusDataWidth").getAsInt());
        assertFalse(mode.getAsJsonObject("fields").has("Reserved"));
        assertEquals("plx9x5x.kmdf:165:5", mode.get("at").getAsString());
        JsonObject program = only(lines, "dma.program");
        assertEquals("[[\"0x10002080\",1024]]", program.get("elements").toString());
        JsonObject fetch = only(lines, "desc.fetch");
        assertEquals("[\"0x10002080\",\"0x00000000\",\"0x00000400\",\"0x12340023\"]", fetch.get("words").toString());
        assertTrue(fetch.get("cpu").isJsonNull());
        assertEquals("device ch0", fetch.get("ctx").getAsString());
        JsonObject complete = only(lines, "request.complete");
        assertEquals("STATUS_SUCCESS", complete.get("statusName").getAsString());
        assertEquals("0x00000000", complete.get("status").getAsString());
        JsonObject end = only(lines, "run.end");
        assertEquals("0x123456789ABCDEF0", end.get("stateHash").getAsString());
    }

    @Test
    void textsAreEscaped() {
        WriteStory story = new WriteStory(new Trace(true));
        String nasty = "a \"quote\" \\ \n\r\t\u0001 \u00E9 \uD83D\uDE00 \u2028";
        story.trace.emit(Kind.TRACE, 0, 3, story.id(nasty));
        assertEquals(nasty, parse(story).get(0).get("text").getAsString());
    }

    @Test
    void numbersThatADoubleWouldRoundAreHex() {
        WriteStory story = new WriteStory(new Trace(true));
        story.trace.emit(Kind.TIMER_SET, 0, story.id("t"), Long.MAX_VALUE);
        assertEquals("0x7FFFFFFFFFFFFFFF", parse(story).get(0).get("due").getAsString());
    }

    @Test
    void twoRunsGiveTheSameBytes() {
        assertEquals(write(WriteStory.told()), write(WriteStory.told()));
    }

    /** Emits one event of the kind with sensible arguments. */
    private static void emitSample(WriteStory s, Kind kind) {
        SmallDriver d = s.driver;
        Trace t = s.trace;
        switch (kind) {
            case CALLBACK_ENTER -> t.emit(kind, 0, d.onDpc, s.id("EvtInterruptDpc"), 1, 2);
            case CALLBACK_LEAVE -> t.emit(kind, 0, d.onIsr, s.id("EvtInterruptIsr"), 1);
            case DDI_CALL -> t.emit(kind, 0, d.execute, 1, 0);
            case DDI_RETURN -> t.emit(kind, 0, d.execute, 0xFFFFFFFF_C0000016L, s.id("Status"), 0);
            case REG_READ, REG_WRITE -> t.emit(kind, 0, 0, 0x68, 32, 0x0F010100);
            case DMA_PROGRAM -> t.emit(kind, 0, s.id("T"), 1, 1, 0, 10, 0x1000, 10);
            case DESC_FETCH -> t.emit(kind, 0, 0, 0x12340000, 1, 2, 3, 4);
            case CHOICE -> t.emit(kind, 0, 0, 1, s.id("cpu0"), s.id("cpu1"));
            default -> {
                t.begin(kind, 0);
                for (int i = 0; i < kind.fixedArguments(); i++) {
                    t.add(0);
                }
                t.end();
            }
        }
    }

    private static boolean hasType(JsonElement value, char type) {
        return switch (type) {
            case 's' -> value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
            case 'n' -> value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber();
            case 'b' -> value.isJsonPrimitive() && value.getAsJsonPrimitive().isBoolean();
            case 'x' -> value.isJsonPrimitive() && value.getAsString().matches("0x[0-9A-F]+");
            case 'a' -> value.isJsonArray();
            case 'o' -> value.isJsonObject();
            default -> true;
        };
    }

    private static JsonObject only(List<JsonObject> lines, String kind) {
        List<JsonObject> found = lines.stream().filter(l -> l.get("kind").getAsString().equals(kind)).toList();
        assertEquals(1, found.size(), kind);
        return found.get(0);
    }

    private static String write(WriteStory story) {
        StringBuilder out = new StringBuilder();
        new JsonLinesWriter(story.names, out).consume();
        return out.toString();
    }

    private static List<JsonObject> parse(WriteStory story) {
        return write(story).lines().map(l -> JsonParser.parseString(l).getAsJsonObject()).toList();
    }
}
