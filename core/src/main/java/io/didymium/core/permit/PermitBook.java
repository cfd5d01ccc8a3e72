package io.didymium.core.permit;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.PermitTerms;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.PartyId;
import io.didymium.core.material.Radioactivity;
import io.didymium.core.party.Facility;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Transfer;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.SpecificActivity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the transfers of a chain draw on permits, in the order of time and then of ids. A transfer that names several permits draws its
 * whole mass on each. What is moved elsewhere under the same permit is not known here.
 */
public final class PermitBook {
    private final SupplyChain chain;
    private final Map<CertificateId, Certificate> certificates = new HashMap<>();
    private final Map<CertificateId, BigDecimal> left = new HashMap<>();
    private final List<PermitUse> uses = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private PermitBook(SupplyChain chain, Collection<Certificate> certificates) {
        this.chain = chain;
        certificates.forEach(certificate -> this.certificates.putIfAbsent(certificate.id(), certificate));
    }

    /** The book of a chain under the permits among some certificates. */
    public static PermitBook of(SupplyChain chain, Collection<Certificate> certificates) {
        PermitBook book = new PermitBook(chain, certificates);
        chain.transfers().stream()
                .filter(transfer -> !transfer.isOnSite())
                .sorted(Comparator.comparing(Transfer::at).thenComparing(Transfer::id))
                .forEach(book::post);
        return book;
    }

    private void post(Transfer transfer) {
        if (transfer.permits().isEmpty()) {
            unnamed(transfer);
        }
        for (CertificateId id : transfer.permits()) {
            Certificate certificate = certificates.get(id);
            Optional<PermitTerms> terms = Optional.ofNullable(certificate).flatMap(Certificate::permit);
            if (certificate == null || terms.isEmpty()) {
                find(PermitFinding.PERMIT_ABSENT, transfer, Map.of("permit", id.value()));
            } else {
                draw(transfer, certificate, terms.get());
            }
        }
    }

    private void draw(Transfer transfer, Certificate permit, PermitTerms terms) {
        if (transfer.at().isBefore(permit.validFrom()) || permit.isEndedBefore(transfer.at())) {
            find(
                    PermitFinding.PERMIT_NOT_IN_FORCE,
                    transfer,
                    Map.of(
                            "at", transfer.at().toString(),
                            "number", terms.number(),
                            "from", permit.validFrom().toString(),
                            "until", permit.endText()));
        }
        Optional<PartyId> sender =
                chain.findFacility(transfer.from(), transfer.at()).map(Facility::operator);
        if (!sender.equals(Optional.of(permit.issuedTo()))) {
            find(
                    PermitFinding.PERMIT_OTHER_HOLDER,
                    transfer,
                    Map.of(
                            "sender", sender.map(PartyId::value).orElse("an unknown party"),
                            "number", terms.number(),
                            "holder", permit.issuedTo().value()));
        }
        for (BatchPortion portion : transfer.portions()) {
            Batch batch = chain.batch(portion.batch());
            if (!terms.covers(batch)) {
                find(
                        PermitFinding.PERMIT_OTHER_GOODS,
                        transfer,
                        Map.of(
                                "batch", batch.id().value(),
                                "goods", goods(batch),
                                "number", terms.number()));
            }
        }
        quantity(transfer, permit, terms);
    }

    private void quantity(Transfer transfer, Certificate permit, PermitTerms terms) {
        Mass drawn = Mass.sum(transfer.portions().stream()
                .map(portion -> portion.mass().value())
                .toList());
        BigDecimal before = left.getOrDefault(permit.id(), terms.quantity().kilograms());
        BigDecimal after = before.subtract(drawn.kilograms());
        if (after.signum() < 0) {
            find(
                    PermitFinding.PERMIT_OVERDRAWN,
                    transfer,
                    Map.of(
                            "drawn", drawn.toString(),
                            "number", terms.number(),
                            "quantity", terms.quantity().toString(),
                            "left", new Mass(before).toString()));
        }
        BigDecimal rest = after.max(BigDecimal.ZERO);
        left.put(permit.id(), rest);
        uses.add(new PermitUse(permit.id(), transfer.id(), drawn, new Mass(rest)));
    }

    private void unnamed(Transfer transfer) {
        for (BatchPortion portion : transfer.portions()) {
            Batch batch = chain.batch(portion.batch());
            batch.radioactivity()
                    .map(Radioactivity::parentActivity)
                    .filter(activity -> activity.compareTo(Radioactivity.EXEMPTION_LEVEL) > 0)
                    .ifPresent(activity -> find(
                            PermitFinding.PERMIT_UNNAMED,
                            transfer,
                            Map.of("batch", batch.id().value(), "activity", text(activity))));
        }
    }

    private static String text(SpecificActivity activity) {
        return activity.becquerelsPerGram().round(new MathContext(3)).toPlainString() + " Bq/g";
    }

    private static String goods(Batch batch) {
        String codes = batch.codes().stream().map(Object::toString).collect(Collectors.joining(", "));
        return codes.isEmpty() ? batch.form().label() : batch.form().label() + " of " + codes;
    }

    private void find(PermitFinding code, Transfer transfer, Map<String, String> arguments) {
        Map<String, String> all = new HashMap<>(arguments);
        all.put("transfer", transfer.id().value());
        findings.add(Finding.of(code, Location.of(transfer.id().value()), all));
    }

    /** What transfers draw on permits that are here, in order. */
    public List<PermitUse> uses() {
        return List.copyOf(uses);
    }

    /** What is wrong with moves under permits, or without one, in order. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }
}
