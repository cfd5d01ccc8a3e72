package io.didymium.examples.cli.criteria;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.CertificateLife;
import io.didymium.core.conformity.CertificateScope;
import io.didymium.core.conformity.Claim;
import io.didymium.core.conformity.Endorsement;
import io.didymium.core.conformity.Performance;
import io.didymium.core.id.Id;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.text.Units;
import io.didymium.examples.cli.text.Wrap;
import io.didymium.passport.certificate.CertificateRow;
import io.didymium.passport.certificate.CertificateTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The certificates of a verified file: holder, certifier, accreditation, scope, validity, what each covers, and what is not checked.
 *
 * @param table the certificates
 */
public record CertificateTableText(CertificateTable table) {
    /**
     * Prints a paragraph for each certificate; without {@code all} only for those that are suspended or withdrawn, do not cover a claim
     * that names them, or whose holder has an overdue finding of an auditor.
     */
    public void print(Console console, boolean all) {
        List<CertificateRow> shown =
                table.rows().stream().filter(row -> all || isToBeLookedAt(row)).toList();
        if (shown.isEmpty()) {
            return;
        }
        console.print();
        console.heading("Certificates");
        for (CertificateRow row : shown) {
            Certificate certificate = row.certificate();
            console.print(certificate.name() + " (" + certificate.id() + ")");
            List<String> lines = new ArrayList<>();
            lines.add("holder " + row.holder() + ", certifier " + certificate.certifier());
            lines.add("accreditation: " + accreditation(certificate));
            lines.add("scope: " + scope(certificate));
            lines.add("valid: " + validity(row));
            lines.add("covers: " + covers(row));
            lines.add("not checked: "
                    + row.open().stream().map(CertificateRow.Open::text).collect(Collectors.joining("; ")));
            lines.forEach(line -> console.print("    " + line));
        }
    }

    /** Prints how many certificates {@link #print} leaves out; nothing if there is none. */
    public void printOthers(Console console) {
        long others = table.rows().stream().filter(row -> !isToBeLookedAt(row)).count();
        if (others > 0) {
            console.print(Wrap.lines(
                    "  ",
                    "    ",
                    others + (others == 1 ? " certificate is" : " certificates are")
                            + " neither suspended nor withdrawn, and " + (others == 1 ? "covers" : "cover")
                            + " each claim that names " + (others == 1 ? "it" : "them") + " (--verbose)."));
        }
    }

    private static boolean isToBeLookedAt(CertificateRow row) {
        return row.state() != CertificateLife.State.IN_FORCE
                || !row.refused().isEmpty()
                || row.open().contains(CertificateRow.Open.OVERDUE_FINDING);
    }

    private static String accreditation(Certificate certificate) {
        return certificate.accreditations().isEmpty()
                ? "none stated"
                : certificate.accreditations().stream()
                        .map(CertificateTableText::accreditation)
                        .collect(Collectors.joining("; "));
    }

    private static String accreditation(Endorsement given) {
        return given.issuingAuthority().party().name()
                + given.number().map(number -> ", number " + number).orElse("");
    }

    private static String scope(Certificate certificate) {
        CertificateScope scope = certificate.scope();
        Stream<String> assessed =
                certificate.assessments().stream().map(one -> one.subject().value());
        return Stream.of(
                        scope.facilities().isEmpty() && scope.batches().isEmpty()
                                ? assessed
                                : Stream.concat(
                                        scope.facilities().stream().map(Id::value),
                                        scope.batches().stream().map(Id::value)),
                        scope.stages().stream().map(kind -> kind.label()),
                        scope.materials().stream().map(form -> form.label()))
                .flatMap(each -> each)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String validity(CertificateRow row) {
        String end = row.certificate().validFrom() + " to " + row.certificate().endText();
        return row.state() == CertificateLife.State.IN_FORCE ? end : end + ", " + word(row);
    }

    private static String word(CertificateRow row) {
        return row.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String covers(CertificateRow row) {
        int naming = row.covered().size() + row.refused().size();
        String text =
                row.covered().size() + " of " + naming + " claims that name it, " + row.coveredValues() + " values";
        String values = row.covered().stream()
                .flatMap(claim -> claim.performances().stream())
                .map(CertificateTableText::value)
                .distinct()
                .collect(Collectors.joining(", "));
        return values.isEmpty() ? text : text + ": " + values;
    }

    private static String value(Performance value) {
        return value.metric().name() + " " + Units.with(value.value().toPlainString(), value.unit());
    }

    /** Adds the certificates to the object that {@code verify --json} prints. */
    public void json(ObjectNode object) {
        ArrayNode list = object.putArray("certificates");
        for (CertificateRow row : table.rows()) {
            Certificate certificate = row.certificate();
            ObjectNode one = list.addObject()
                    .put("id", certificate.id().value())
                    .put("name", certificate.name())
                    .put("holder", row.holder().value())
                    .put("certifier", certificate.certifier().value())
                    .put("scheme", certificate.scheme().iri())
                    .put("scope", scope(certificate))
                    .put("validFrom", certificate.validFrom().toString())
                    .put("state", row.state().name());
            certificate.validUntil().ifPresent(end -> one.put("validUntil", end.toString()));
            ArrayNode accreditations = one.putArray("accreditations");
            certificate
                    .accreditations()
                    .forEach(given -> accreditations
                            .addObject()
                            .put("body", given.issuingAuthority().party().name())
                            .put("number", given.number().orElse(null)));
            ArrayNode covers = one.putArray("covers");
            row.covered()
                    .forEach(claim -> claim.performances().forEach(value -> put(covers.addObject(), claim, value)));
            ArrayNode refused = one.putArray("doesNotCover");
            row.refused().forEach(claim -> refused.add(claim.id().value()));
            ArrayNode open = one.putArray("notChecked");
            row.open().forEach(each -> open.add(each.text()));
        }
    }

    private static void put(ObjectNode to, Claim claim, Performance value) {
        to.put("claim", claim.id().value())
                .put("metric", value.metric().iri())
                .put("value", value.value())
                .put("unit", value.unit());
    }
}
