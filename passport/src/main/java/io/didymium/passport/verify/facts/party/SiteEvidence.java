package io.didymium.passport.verify.facts.party;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.CertificateEvent;
import io.didymium.core.conformity.CertificateLife;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.party.Registration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who operates which site by the word of others than the operator: certificates that assess the site for their holder, registers that
 * enter a party under the id of the site, and records that a trusted log held before anything was made there.
 */
public final class SiteEvidence {
    /**
     * The word of somebody about the operator of a site.
     *
     * @param source whose word it is, for people
     * @param operator the operator
     * @param from from when on
     * @param until until when, if it ends
     * @param independent whether the source is trusted, and another party than the operator
     */
    public record Word(String source, PartyId operator, Instant from, Optional<Instant> until, boolean independent) {}

    private final ListMultimap<FacilityId, Word> words =
            MultimapBuilder.treeKeys().arrayListValues().build();
    private final Map<FacilityId, Set<PartyId>> logged = new HashMap<>();

    /** Adds a certificate, given whether its certifier is trusted. */
    public void add(Certificate certificate, boolean trusted) {
        certificate.assessments().stream().map(Assessment::subject).distinct().forEach(subject -> {
            if (subject instanceof FacilityId site) {
                addHolders(certificate, trusted && !certificate.attestation().isSelfDeclared(), site);
            }
        });
    }

    /** A certificate names its holder until it is transferred, suspended or withdrawn. */
    private void addHolders(Certificate certificate, boolean counts, FacilityId site) {
        Instant from = certificate.validFrom();
        PartyId holder = certificate.issuedTo();
        boolean inForce = true;
        for (CertificateEvent event : certificate.life().events()) {
            Instant day = event.date().atStartOfDay(ZoneOffset.UTC).toInstant();
            if (inForce && from.isBefore(day)) {
                add(certificate, holder, from, Optional.of(day), counts, site);
            }
            from = from.isBefore(day) ? day : from;
            holder = event.holder().orElse(holder);
            inForce = certificate.life().on(event.date()) == CertificateLife.State.IN_FORCE;
        }
        if (inForce && !certificate.isEndedBefore(from)) {
            add(certificate, holder, from, certificate.validUntil(), counts, site);
        }
    }

    private void add(
            Certificate certificate,
            PartyId holder,
            Instant from,
            Optional<Instant> until,
            boolean counts,
            FacilityId site) {
        words.put(site, new Word("certificate " + certificate.id(), holder, from, until, counts));
    }

    /** Adds the entry of a register, given whether the register is trusted; it counts of sites whose id is its number. */
    public void add(Registration entry, Set<FacilityId> sites, boolean trusted) {
        for (FacilityId site : sites) {
            if (entry.registeredId().equals(site.value())) {
                words.put(
                        site,
                        new Word(
                                "register " + entry.register(),
                                entry.party(),
                                entry.attestedFrom()
                                        .atStartOfDay(ZoneOffset.UTC)
                                        .toInstant(),
                                Optional.empty(),
                                trusted));
            }
        }
    }

    /** Adds that a trusted log held a record of a site before anything was made there. */
    public void addLogged(FacilityId site, PartyId operator) {
        logged.computeIfAbsent(site, id -> new HashSet<>()).add(operator);
    }

    /** The words of others about a site, in the order in which they were added. */
    public List<Word> of(FacilityId site) {
        return words.get(site);
    }

    /** Whether anybody else's word names a party as the operator of a site. */
    public boolean agrees(FacilityId site, PartyId operator) {
        return logged.getOrDefault(site, Set.of()).contains(operator)
                || words.get(site).stream()
                        .anyMatch(word -> word.independent() && word.operator().equals(operator));
    }
}
