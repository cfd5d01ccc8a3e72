package io.didymium.examples.cli.lca.repository;

import io.didymium.core.id.PartyId;
import io.didymium.examples.cli.shell.CommandFault;

/** A contributor, as a person names it. */
final class ContributorName {
    private ContributorName() {}

    static PartyId of(String named) throws CommandFault {
        try {
            return new PartyId(named);
        } catch (IllegalArgumentException e) {
            throw CommandFault.usage("--member: " + e.getMessage());
        }
    }
}
