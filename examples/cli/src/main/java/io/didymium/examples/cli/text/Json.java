package io.didymium.examples.cli.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.balance.BalanceLine;
import io.didymium.core.balance.BalanceTests;
import io.didymium.core.balance.ChainBalance;
import io.didymium.core.balance.StepBalance;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Text;
import io.didymium.core.process.Flow;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.passport.report.ReportWriter;
import io.didymium.passport.report.VerificationReport;
import java.io.IOException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/** What the commands print with {@code --json}: one object, numbers exact. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    /** An empty object. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** The text of a value, indented, with lines that end in a line feed. */
    public static String text(JsonNode value) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        try {
            return escaped(MAPPER.writer(printer).writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    /** The text with every invisible character, which can only be within a string, written as an escape. */
    private static String escaped(String json) {
        StringBuilder text = new StringBuilder(json.length());
        json.codePoints().forEach(point -> {
            if (point != '\n' && Text.isUnsafe(Character.toString(point))) {
                for (char unit : Character.toChars(point)) {
                    text.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
                }
            } else {
                text.appendCodePoint(point);
            }
        });
        return text.toString();
    }

    /** A report, as the library writes it. */
    public static ObjectNode report(VerificationReport report) {
        return read(ReportWriter.write(report));
    }

    /** What the library writes as one object. */
    public static ObjectNode read(Bytes written) {
        try {
            return (ObjectNode) MAPPER.readTree(written.toByteArray());
        } catch (IOException e) {
            throw new IllegalStateException("what is written can always be read", e);
        }
    }

    /** Adds a number, or null if it is not known. */
    public static void known(ObjectNode to, String name, double value) {
        if (Double.isFinite(value)) {
            to.put(name, value);
        } else {
            to.putNull(name);
        }
    }

    /** Adds a list of findings. */
    public static void findings(ObjectNode to, Collection<Finding> findings) {
        ArrayNode list = to.putArray("findings");
        findings.forEach(finding -> finding(list.addObject(), finding));
    }

    private static void finding(ObjectNode to, Finding finding) {
        to.put("code", finding.code().id())
                .put("severity", finding.severity().name())
                .put("location", finding.location().toString())
                .put("message", finding.message())
                .put("remedy", finding.code().remedy());
        ObjectNode arguments = to.putObject("arguments");
        finding.arguments().forEach(arguments::put);
    }

    /** Adds a chain: its steps and its transfers. */
    public static void history(ObjectNode to, SupplyChain chain) {
        ArrayNode steps = to.putArray("steps");
        chain.steps().forEach(step -> steps.add(step(chain, step)));
        ArrayNode transfers = to.putArray("transfers");
        chain.transfers().forEach(transfer -> transfers.add(transfer(chain, transfer)));
    }

    /** A step of a chain. */
    public static ObjectNode step(SupplyChain chain, ProcessStep step) {
        ObjectNode to = object().put("id", step.id().value())
                .put("name", step.name())
                .put("kind", step.kind().label())
                .put("facility", step.facility().value())
                .put("startedAt", step.startedAt().toString())
                .put("endedAt", step.endedAt().toString());
        step.drawing().ifPresent(drawing -> to.put("mixingRule", drawing.rule().label()));
        ArrayNode inputs = to.putArray("inputs");
        step.inputs().forEach(input -> batch(inputs.addObject(), chain, input.batch(), input.mass()));
        ArrayNode outputs = to.putArray("outputs");
        step.outputs()
                .forEach(output -> batch(
                                outputs.addObject(),
                                chain,
                                output.batch(),
                                chain.batch(output.batch()).mass())
                        .put("role", output.role().label()));
        ArrayNode flows = to.putArray("flows");
        for (Flow flow : step.flows()) {
            mass(
                    flows.addObject()
                            .put("kind", flow.kind().label())
                            .put("name", flow.name())
                            .put("massBasis", flow.basis().label()),
                    flow.mass());
        }
        if (!step.owners().isEmpty()) {
            ObjectNode owners = to.putObject("owners");
            step.owners().forEach((batch, owner) -> owners.put(batch.value(), owner.value()));
        }
        return to;
    }

    /** A transfer of a chain. */
    public static ObjectNode transfer(SupplyChain chain, Transfer transfer) {
        ObjectNode to = object().put("id", transfer.id().value())
                .put("name", transfer.name())
                .put("from", transfer.from().value())
                .put("to", transfer.to().value())
                .put("at", transfer.at().toString());
        ArrayNode portions = to.putArray("portions");
        transfer.portions().forEach(portion -> {
            ObjectNode moved = batch(portions.addObject(), chain, portion.batch(), portion.mass());
            if (transfer.received().containsKey(portion.batch())) {
                mass(moved.putObject("received"), transfer.arrived(portion));
            }
        });
        transfer.ownership()
                .ifPresent(title -> to.putObject("title")
                        .put("before", title.before().value())
                        .put("after", title.after().value()));
        if (!transfer.permits().isEmpty()) {
            ArrayNode permits = to.putArray("permits");
            transfer.permits().forEach(permit -> permits.add(permit.value()));
        }
        return to;
    }

    /** The books of a step. */
    public static ObjectNode balance(StepBalance balance) {
        ObjectNode to = object().put("step", balance.step().id().value())
                .put("name", balance.step().name());
        line(to.putObject("total"), balance.total());
        elements(to.putObject("elements"), balance.elements());
        ArrayNode missing = to.putArray("notAnalysed");
        balance.notAnalysed().forEach(batch -> missing.add(batch.value()));
        return to;
    }

    /** Adds the books of a chain. */
    public static void balance(ObjectNode to, ChainBalance balance) {
        ArrayNode steps = to.putArray("steps");
        balance.steps().forEach(step -> steps.add(balance(step)));
        elements(to.putObject("whole"), balance.whole());
        tests(to.putObject("tests"), balance.tests());
        ArrayNode stock = to.putArray("stock");
        balance.stock()
                .stock()
                .forEach((batch, sites) -> sites.forEach((site, mass) -> stock.addObject()
                        .put("batch", batch.value())
                        .put("facility", site.value())
                        .put("massKg", mass.kilograms())));
        findings(to, balance.findings());
    }

    private static void tests(ObjectNode to, BalanceTests tests) {
        to.put("count", tests.count()).put("criticalDeviations", tests.critical());
        ArrayNode sums = to.putArray("sums");
        tests.sums()
                .forEach(sum -> line(
                        sums.addObject()
                                .put("scope", BalanceText.word(sum.scope()))
                                .put("subject", sum.subject())
                                .put("balance", BalanceText.name(sum.element()))
                                .put("steps", sum.lines()),
                        sum.line()));
        ArrayNode leaks = to.putArray("leaks");
        tests.leaks()
                .forEach(leak -> leaks.addObject()
                        .put("operator", leak.operator().value())
                        .put("balance", BalanceText.name(leak.element()))
                        .put("steps", leak.lines())
                        .put("first", leak.first().value())
                        .put("last", leak.last().value())
                        .put("deviations", leak.deviations())
                        .put("state", BalanceText.word(leak.state())));
    }

    private static void elements(ObjectNode to, Map<Element, BalanceLine> lines) {
        lines.forEach((element, line) -> line(to.putObject(element.symbol()), line));
    }

    private static void line(ObjectNode to, BalanceLine line) {
        to.put("inKg", line.in().kilograms())
                .put("outKg", line.out().kilograms())
                .put("differenceKg", line.differenceKilograms())
                .put("standardUncertaintyKg", line.standardUncertainty().kilograms());
        line.deviations().ifPresent(deviations -> to.put("deviations", deviations));
        to.put("state", BalanceText.word(line.state()));
    }

    private static ObjectNode batch(ObjectNode to, SupplyChain chain, BatchId batch, MeasuredMass mass) {
        return mass(
                to.put("batch", batch.value()).put("name", chain.batch(batch).name()), mass);
    }

    private static ObjectNode mass(ObjectNode to, MeasuredMass mass) {
        return to.put("massKg", mass.value().kilograms())
                .put("standardUncertaintyKg", mass.standardUncertainty().kilograms());
    }
}
