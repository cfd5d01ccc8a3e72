package io.didymium.core.permit;

import io.didymium.core.finding.Explanation;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Severity;

/** Faults of moves under permits. */
public enum PermitFinding implements FindingCode {
    /** More is moved under a permit than is left of it. */
    PERMIT_OVERDRAWN(
            Severity.FAIL,
            "{transfer} draws {drawn} on permit {number}, of whose {quantity} only {left} is left",
            "Ask the authority for a permit of the rest, or correct the masses."),
    /** Goods are moved when the permit is not valid. */
    PERMIT_NOT_IN_FORCE(
            Severity.FAIL,
            "{transfer} of {at} draws on permit {number}, which is valid from {from} until {until}",
            "Ask the authority for a permit of that time."),
    /** The permit is another party's. */
    PERMIT_OTHER_HOLDER(
            Severity.FAIL,
            "{transfer} of goods of {sender} draws on permit {number}, which is issued to {holder}",
            "Name the permit of the sender."),
    /** The permit is for other goods. */
    PERMIT_OTHER_GOODS(
            Severity.FAIL,
            "{transfer} draws with {batch}, {goods}, on permit {number}, which does not cover it",
            "Name the permit for these goods, or correct their form and codes."),
    /** The permit is not there. */
    PERMIT_ABSENT(
            Severity.UNDECIDED,
            "{transfer} draws on {permit}, of which no terms of an authority are here",
            "Ask the sender for the permit."),
    /** Material above the exemption level leaves a site, and no permit is named. */
    PERMIT_UNNAMED(
            Severity.WARN,
            "{transfer} moves {batch} of {activity}, above the exemption level of 1 Bq/g, and names no permit",
            "Ask whether the practice is notified or licensed in this country, and under which number.");

    private final Explanation explanation;

    PermitFinding(Severity severity, String template, String remedy) {
        explanation = new Explanation(severity, template, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
