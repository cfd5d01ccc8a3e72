package io.didymium.passport.render.page;

import io.didymium.core.batch.Batch;
import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.CertificateLife;
import io.didymium.core.conformity.CertificateScope;
import io.didymium.core.conformity.Claim;
import io.didymium.core.conformity.Performance;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.Id;
import io.didymium.core.responsibility.audit.AuditObservation;
import io.didymium.core.responsibility.audit.AuditStatement;
import io.didymium.passport.certificate.CertificateRow;
import io.didymium.passport.certificate.CertificateTable;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.RecycledStatement;
import io.didymium.passport.render.frame.Section;
import io.didymium.passport.render.markup.Cell;
import io.didymium.passport.render.markup.TextTable;
import io.didymium.passport.render.text.Wording;
import io.didymium.passport.render.view.BundleView;
import io.didymium.passport.render.view.ChainSites;
import io.didymium.passport.render.view.Standing;
import io.didymium.passport.report.CheckId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What else is claimed of the product, and the certificates of it and of the sites behind it. */
final class ClaimSection {
    private static final int MOST_ROWS = 100;
    /** Codes of UN/CEFACT Recommendation 20 as people write them. */
    private static final Map<String, String> UNITS = Map.of(
            RecycledStatement.PERCENT, "%", "KGM", "kg", "GRM", "g", "TNE", "t", "KWH", "kWh", "MTQ", "m³", "C62", "");

    private final BundleView view;
    private final Batch batch;
    private final Wording wording;
    private final Dossier dossier;

    ClaimSection(BundleView view, Batch batch, Wording wording) {
        this.view = view;
        this.batch = batch;
        this.wording = wording;
        dossier = view.dossier().orElseThrow();
    }

    Section section() {
        Section section = new Section("claims", wording);
        List<Claim> claims = Stream.concat(
                        dossier.claims().stream(),
                        dossier.origin().recycled().stream().map(RecycledStatement::claim))
                .filter(claim -> claim.batch().equals(batch.id()))
                .toList();
        if (claims.isEmpty()) {
            section.say("claims.none");
        } else {
            section.add(claims(claims).inPage());
        }
        Set<Id> behind = ChainSites.behind(dossier.chain(), batch.id());
        List<Certificate> certificates = dossier.certificates().stream()
                .filter(certificate -> certificate.assessments().stream()
                        .anyMatch(assessment -> behind.contains(assessment.subject())))
                .toList();
        if (certificates.isEmpty()) {
            section.say("claims.no-certificates");
        } else {
            section.add(certificates(certificates).inPage());
        }
        List<AuditStatement> audits = dossier.records().stream()
                .filter(AuditStatement.class::isInstance)
                .map(AuditStatement.class::cast)
                .toList();
        if (!audits.isEmpty()) {
            section.add(audits(audits).inPage());
        }
        if (audits.stream().anyMatch(audit -> !audit.observations().isEmpty())) {
            section.add(register(audits).inPage());
        }
        return section;
    }

    private TextTable audits(List<AuditStatement> audits) {
        TextTable table = new TextTable(
                wording.text("audits.caption"),
                List.of(
                        wording.text("audits.audit"),
                        wording.text("audits.auditor"),
                        wording.text("audits.auditee"),
                        wording.text("claims.date"),
                        wording.text("audits.assurance"),
                        wording.text("audits.sample"),
                        wording.text("audits.open"),
                        wording.text("audits.conclusion"),
                        wording.text("chain.checked")));
        audits.stream()
                .limit(MOST_ROWS)
                .forEach(audit -> table.row(
                        Cell.others(audit.name()),
                        Cell.others(view.nameOf(audit.keeper().value())),
                        Cell.others(view.nameOf(audit.auditee().value())),
                        Cell.of(audit.date().toString()),
                        Cell.of(wording.text("audits.level." + audit.level().name())),
                        Cell.of(audit.sample()
                                .map(sample -> wording.text(
                                        "audits.draws",
                                        wording.count(sample.size()),
                                        wording.count(sample.deviating())))
                                .orElseGet(() -> wording.text("audits.all"))),
                        Cell.of(wording.count(audit.observations().stream()
                                .filter(AuditObservation::isOpen)
                                .count())),
                        Cell.of(wording.text(
                                "audits.conclusion." + audit.conclusion().name())),
                        Cell.of(new Evidence(view, wording)
                                .of(CheckId.AUDITED, audit.id().value()))));
        return table;
    }

    /** What auditors found, and what became of it by the day of verification. */
    private TextTable register(List<AuditStatement> audits) {
        TextTable table = new TextTable(
                wording.text("audits.register"),
                List.of(
                        wording.text("audits.audit"),
                        wording.text("audits.finding"),
                        wording.text("audits.grade"),
                        wording.text("audits.raised"),
                        wording.text("audits.due"),
                        wording.text("audits.state")));
        LocalDate day = LocalDate.ofInstant(view.report().at(), ZoneOffset.UTC);
        audits.stream()
                .flatMap(audit -> audit.observations().stream().map(one -> Map.entry(audit, one)))
                .limit(MOST_ROWS)
                .forEach(row -> table.row(
                        Cell.others(row.getKey().name()),
                        Cell.others(row.getValue().reference() + ": "
                                + row.getValue().text()),
                        Cell.of(wording.text(
                                "audits.grade." + row.getValue().grade().name())),
                        Cell.of(row.getValue().raisedOn().toString()),
                        Cell.of(row.getValue().dueOn().toString()),
                        Cell.of(state(row.getValue(), day))));
        return table;
    }

    private String state(AuditObservation observation, LocalDate day) {
        return observation
                .closedOn()
                .map(closed -> wording.text("audits.closed", closed.toString()))
                .orElseGet(() -> wording.text(observation.isOverdue(day) ? "audits.overdue" : "audits.still-open"));
    }

    private TextTable claims(List<Claim> claims) {
        TextTable table = new TextTable(
                wording.text("claims.caption"),
                List.of(
                        wording.text("claims.claim"),
                        wording.text("claims.values"),
                        wording.text("claims.date"),
                        wording.text("claims.certificate"),
                        wording.text("composition.evidence")));
        claims.stream()
                .limit(MOST_ROWS)
                .forEach(claim -> table.row(
                        Cell.others(claim.name()),
                        Cell.others(
                                claim.performances().stream().map(this::value).collect(Collectors.joining("; "))),
                        Cell.of(claim.date().toString()),
                        claim.evidence()
                                .map(this::certificate)
                                .orElseGet(() -> Cell.of(wording.text("claims.own-word"))),
                        Cell.of(new Evidence(view, wording)
                                .of(CheckId.CERTIFICATE_COVERS_CLAIM, claim.id().value()))));
        return table;
    }

    private String value(Performance performance) {
        String unit = UNITS.getOrDefault(performance.unit(), performance.unit());
        return performance.metric().name() + " " + wording.exact(performance.value()) + " " + unit;
    }

    private Cell certificate(CertificateId id) {
        return Cell.others(view.nameOf(id.value()));
    }

    private TextTable certificates(List<Certificate> certificates) {
        TextTable table = new TextTable(
                wording.text("claims.certificates"),
                List.of(
                        wording.text("claims.certificate"),
                        wording.text("claims.certifier"),
                        wording.text("claims.holder"),
                        wording.text("claims.scheme"),
                        wording.text("claims.accreditation"),
                        wording.text("claims.scope"),
                        wording.text("claims.valid"),
                        wording.text("claims.covers"),
                        wording.text("claims.open"),
                        wording.text("chain.checked")));
        Map<CertificateId, CertificateRow> rows = new HashMap<>();
        CertificateTable.of(view.report())
                .rows()
                .forEach(row -> rows.put(row.certificate().id(), row));
        certificates.stream().limit(MOST_ROWS).forEach(certificate -> {
            CertificateRow row = Objects.requireNonNull(rows.get(certificate.id()));
            Standing standing = view.standing(certificate.id());
            table.row(
                    Cell.others(certificate.name()),
                    Cell.others(view.nameOf(certificate.certifier().value())),
                    Cell.others(view.nameOf(row.holder().value())),
                    Cell.others(certificate.scheme().name()),
                    Cell.others(accreditation(certificate)),
                    Cell.others(scope(certificate)),
                    Cell.of(valid(certificate) + state(row)),
                    Cell.others(covers(row)),
                    Cell.of(row.open().stream()
                            .map(open -> wording.text("claims.open-" + key(open)))
                            .collect(Collectors.joining("; "))),
                    Cell.of(standing.sign() + " " + wording.word(standing)));
        });
        return table;
    }

    private String accreditation(Certificate certificate) {
        return certificate.accreditations().isEmpty()
                ? wording.text("claims.not-stated")
                : certificate.accreditations().stream()
                        .map(given -> given.issuingAuthority().party().name()
                                + given.number().map(number -> " " + number).orElse(""))
                        .collect(Collectors.joining("; "));
    }

    /** What it is about: the sites and products of its scope, or else those that it assesses; then stages and materials. */
    private String scope(Certificate certificate) {
        CertificateScope scope = certificate.scope();
        Stream<Id> things = scope.facilities().isEmpty() && scope.batches().isEmpty()
                ? certificate.assessments().stream().map(Assessment::subject)
                : Stream.concat(scope.facilities().stream(), scope.batches().stream());
        return Stream.of(
                        things.map(Id::value).map(view::nameOf),
                        scope.stages().stream().map(wording::word),
                        scope.materials().stream().map(wording::word))
                .flatMap(each -> each)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String state(CertificateRow row) {
        return row.state() == CertificateLife.State.IN_FORCE
                ? ""
                : ", " + wording.text("claims.state-" + key(row.state()));
    }

    private String covers(CertificateRow row) {
        String count = wording.text(
                "claims.covers-count",
                wording.count(row.covered().size()),
                wording.count(row.covered().size() + row.refused().size()),
                wording.count(row.coveredValues()));
        String values = row.covered().stream()
                .flatMap(claim -> claim.performances().stream())
                .map(this::value)
                .distinct()
                .collect(Collectors.joining("; "));
        return values.isEmpty() ? count : count + ": " + values;
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String valid(Certificate certificate) {
        List<String> words = new ArrayList<>();
        Optional<Instant> end = certificate.validUntil();
        words.add(end.map(until -> wording.text("claims.until", Section.dayText(until)))
                .orElseGet(() -> wording.text("claims.no-end")));
        if (end.filter(until -> until.isBefore(view.report().at())).isPresent()) {
            words.add(wording.text("claims.ended"));
        }
        return String.join(", ", words);
    }
}
