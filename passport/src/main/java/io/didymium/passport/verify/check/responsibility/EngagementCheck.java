package io.didymium.passport.verify.check.responsibility;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Location;
import io.didymium.core.id.FacilityId;
import io.didymium.core.party.CorporateGroups;
import io.didymium.core.party.Facility;
import io.didymium.core.responsibility.ResponsibilityDemands;
import io.didymium.core.responsibility.engagement.ConsentState;
import io.didymium.core.responsibility.engagement.EngagementFinding;
import io.didymium.core.responsibility.engagement.Grievance;
import io.didymium.core.responsibility.engagement.GrievanceRegister;
import io.didymium.core.responsibility.engagement.KeeperRelation;
import io.didymium.core.responsibility.engagement.Meeting;
import io.didymium.core.responsibility.engagement.SiteLicence;
import io.didymium.core.responsibility.engagement.SiteRecord;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.RebuiltChain;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Proves of each record about people around sites that its keeper is who it states to be to the operator, that its documents are there, and
 * that nothing in it is too old: grievances, commitments, permits. A grievance that was open does not vanish from the next register.
 */
record EngagementCheck(
        RebuiltChain chain, Set<String> documents, CorporateGroups groups, ResponsibilityDemands demands, Instant at)
        implements Check {
    private static final Comparator<GrievanceRegister> ORDER =
            Comparator.comparing(GrievanceRegister::date).thenComparing(GrievanceRegister::id);

    @Override
    public CheckId id() {
        return CheckId.ENGAGEMENT;
    }

    @Override
    public List<CheckResult> run() {
        LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
        List<SiteRecord> records = chain.records().stream()
                .filter(SiteRecord.class::isInstance)
                .map(SiteRecord.class::cast)
                .toList();
        List<CheckResult> results = new ArrayList<>();
        for (SiteRecord record : records) {
            List<Finding> findings = new ArrayList<>(RecordDocuments.absent(record, documents));
            record.sites().forEach(site -> findings.addAll(ofKeeper(record, site)));
            if (record instanceof Meeting meeting) {
                findings.addAll(ofCommitments(meeting, day));
            } else if (record instanceof GrievanceRegister register) {
                findings.addAll(ofGrievances(register, day));
                findings.addAll(vanished(register, records));
            } else if (record instanceof SiteLicence licence) {
                findings.addAll(ofLicence(licence));
            }
            results.add(CheckResult.of(id(), record.id().value(), findings));
        }
        return results;
    }

    private List<Finding> ofKeeper(SiteRecord record, FacilityId site) {
        List<Facility> described = chain.sites().of(site);
        if (described.isEmpty()) {
            return List.of(finding(EngagementFinding.RECORD_SITE_UNKNOWN, record, Map.of("site", site.value())));
        }
        return described.stream()
                .filter(facility -> record.relation() == KeeperRelation.INDEPENDENT
                        && groups.isOneGroup(record.keeper(), facility.operator()))
                .limit(1)
                .map(facility -> finding(
                        EngagementFinding.KEEPER_NOT_INDEPENDENT,
                        record,
                        Map.of(
                                "keeper", record.keeper().value(),
                                "operator", facility.operator().value(),
                                "site", site.value())))
                .toList();
    }

    private static List<Finding> ofCommitments(Meeting meeting, LocalDate day) {
        return meeting.commitments().stream()
                .filter(commitment -> commitment.isOverdue(day))
                .map(commitment -> finding(
                        EngagementFinding.COMMITMENT_OVERDUE,
                        meeting,
                        Map.of(
                                "owner", commitment.owner(),
                                "due", commitment.due().toString(),
                                "text", commitment.text())))
                .toList();
    }

    /**
     * The grievances that were open in an earlier register and are in none of the later ones, as soon as these are about all its sites: more
     * sites, fewer sites each, or another keeper on the side of the operator make no grievance vanish.
     */
    private static List<Finding> vanished(GrievanceRegister register, List<SiteRecord> records) {
        List<GrievanceRegister> line = records.stream()
                .filter(GrievanceRegister.class::isInstance)
                .map(GrievanceRegister.class::cast)
                .filter(other -> isOfOneLine(other, register) && ORDER.compare(other, register) <= 0)
                .sorted(ORDER)
                .toList();
        List<Finding> findings = new ArrayList<>();
        for (GrievanceRegister earlier : line) {
            List<GrievanceRegister> later = line.stream()
                    .filter(other -> other.date().isAfter(earlier.date())
                            && other.sites().stream().anyMatch(earlier.sites()::contains))
                    .toList();
            boolean completes = later.contains(register)
                    && isAbout(later, earlier)
                    && !isAbout(later.subList(0, later.size() - 1), earlier);
            if (completes) {
                earlier.open().stream()
                        .filter(grievance -> later.stream().noneMatch(other -> isIn(grievance, other)))
                        .map(grievance -> finding(
                                EngagementFinding.GRIEVANCE_VANISHED,
                                register,
                                Map.of(
                                        "reference", grievance.reference(),
                                        "site", earlier.sites().get(0).value(),
                                        "earlier", earlier.date().toString(),
                                        "later", register.date().toString())))
                        .forEach(findings::add);
            }
        }
        return findings;
    }

    private static boolean isOfOneLine(GrievanceRegister one, GrievanceRegister other) {
        return one.keeper().equals(other.keeper())
                || (one.relation() != KeeperRelation.INDEPENDENT && other.relation() != KeeperRelation.INDEPENDENT);
    }

    private static boolean isAbout(List<GrievanceRegister> registers, GrievanceRegister earlier) {
        return registers.stream()
                .flatMap(register -> register.sites().stream())
                .collect(Collectors.toSet())
                .containsAll(earlier.sites());
    }

    private static boolean isIn(Grievance grievance, GrievanceRegister register) {
        return register.grievances().stream()
                .anyMatch(other -> other.reference().equals(grievance.reference())
                        && other.raisedOn().equals(grievance.raisedOn()));
    }

    private List<Finding> ofGrievances(GrievanceRegister register, LocalDate day) {
        String site = register.sites().get(0).value();
        List<Finding> findings = new ArrayList<>();
        for (Grievance grievance : register.open()) {
            long days = grievance.daysOpen(day);
            if (days > demands.grievanceDays()) {
                findings.add(finding(
                        EngagementFinding.GRIEVANCE_OLD,
                        register,
                        Map.of(
                                "reference", grievance.reference(),
                                "site", site,
                                "days", String.valueOf(days),
                                "limit", String.valueOf(demands.grievanceDays()))));
            }
        }
        if (register.grievances().isEmpty() && register.relation() != KeeperRelation.INDEPENDENT) {
            findings.add(finding(
                    EngagementFinding.GRIEVANCES_NONE_STATED,
                    register,
                    Map.of("keeper", register.keeper().value(), "site", site)));
        }
        return findings;
    }

    private static List<Finding> ofLicence(SiteLicence licence) {
        String site = licence.sites().get(0).value();
        List<Finding> findings = new ArrayList<>();
        licence.permits().stream()
                .filter(permit -> permit.until().isBefore(licence.date()))
                .map(permit -> finding(
                        EngagementFinding.PERMIT_ENDED,
                        licence,
                        Map.of(
                                "number", permit.number(),
                                "site", site,
                                "until", permit.until().toString())))
                .forEach(findings::add);
        licence.consent()
                .filter(state -> state == ConsentState.REFUSED || state == ConsentState.WITHDRAWN)
                .map(state -> finding(
                        EngagementFinding.CONSENT_LACKING, licence, Map.of("site", site, "state", state.label())))
                .ifPresent(findings::add);
        return findings;
    }

    private static Finding finding(FindingCode code, SiteRecord record, Map<String, String> arguments) {
        return Finding.of(code, Location.of(record.id().value()), arguments);
    }
}
