package io.didymium.passport.report;

import io.didymium.core.finding.Finding;
import io.didymium.core.id.Text;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Writes reports as JSON.
 *
 * <p>The object has {@code verdict}, {@code at}, {@code counts} of the outcomes, {@code checks}, {@code notEstablished} and {@code unverified},
 * with a {@code count} and the first {@code statements}, each with {@code issuer}, {@code credential} and {@code pointer}. A check has
 * {@code check}, {@code subject}, {@code outcome}, {@code prerequisite} where it was skipped, and {@code findings}, each with
 * {@code code}, {@code severity}, {@code location}, {@code message}, {@code remedy}, {@code expected} and {@code found} where the code has
 * them, and all {@code arguments}. Control and invisible characters of others are escapes. The order is that of the report, so equal reports have equal bytes.
 */
public final class ReportWriter {
    private ReportWriter() {}

    /** The compact JSON of a report, in UTF-8. */
    public static Bytes write(VerificationReport report) {
        JsonObject json = JsonObject.builder()
                .put("verdict", report.verdict().name())
                .put("at", report.at().toString())
                .put("counts", counts(report))
                .put(
                        "checks",
                        JsonArray.of(report.results().stream()
                                .map(ReportWriter::check)
                                .toList()))
                .put("notEstablished", JsonArray.ofStrings(report.open()))
                .put("unverified", unverified(report.unverified()))
                .build();
        return visible(json.toString());
    }

    /** JSON in UTF-8 with every character that is invisible or turns the direction of writing as an escape; these are in strings alone. */
    public static Bytes visible(String json) {
        StringBuilder text = new StringBuilder(json.length());
        json.codePoints().forEach(point -> {
            String character = Character.toString(point);
            if (Text.isUnsafe(character)) {
                character
                        .chars()
                        .forEach(
                                unit -> text.append("\\u").append(HexFormat.of().toHexDigits((char) unit)));
            } else {
                text.append(character);
            }
        });
        return Bytes.ofUtf8(text.toString());
    }

    private static JsonObject unverified(UnverifiedStatements unverified) {
        return JsonObject.builder()
                .put("count", unverified.count())
                .put(
                        "statements",
                        JsonArray.of(unverified.statements().stream()
                                .map(one -> JsonObject.builder()
                                        .put("issuer", one.issuer())
                                        .put("credential", one.credential())
                                        .put("pointer", one.pointer())
                                        .build())
                                .toList()))
                .build();
    }

    private static JsonObject counts(VerificationReport report) {
        JsonObjectBuilder counts = JsonObject.builder();
        for (Outcome outcome : Outcome.values()) {
            counts.put(
                    outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    report.results().stream()
                            .filter(result -> result.outcome() == outcome)
                            .count());
        }
        return counts.build();
    }

    private static JsonObject check(CheckResult result) {
        JsonObjectBuilder check = JsonObject.builder()
                .put("check", result.check().id())
                .put("subject", result.subject())
                .put("outcome", result.outcome().name());
        result.prerequisite().ifPresent(other -> check.put("prerequisite", other.id()));
        return check.put(
                        "findings",
                        JsonArray.of(result.findings().stream()
                                .map(ReportWriter::finding)
                                .toList()))
                .build();
    }

    private static JsonObject finding(Finding finding) {
        JsonObjectBuilder object = JsonObject.builder()
                .put("code", finding.code().id())
                .put("severity", finding.severity().name())
                .put("location", finding.location().toString())
                .put("message", finding.message())
                .put("remedy", finding.code().remedy());
        JsonObjectBuilder arguments = JsonObject.builder();
        finding.arguments().forEach((name, value) -> {
            arguments.put(name, value);
            if (name.equals("expected") || name.equals("found")) {
                object.put(name, value);
            }
        });
        return object.put("arguments", arguments.build()).build();
    }
}
