package io.didymium.examples.cli.office;

import io.didymium.core.finding.Finding;
import io.didymium.examples.cli.description.DraftDescription.AcknowledgedFault;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.passport.issue.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The faults that a draft names, each acknowledged once it is found. */
final class KnownFaults {
    private final List<AcknowledgedFault> notFound;
    private int acknowledged;

    KnownFaults(List<AcknowledgedFault> named) {
        this.notFound = new ArrayList<>(named);
    }

    /** Acknowledges in a draft those of some faults that are named; says whether there was one. */
    boolean acknowledge(Draft draft, List<Finding> faults) throws CommandFault {
        int before = acknowledged;
        for (AcknowledgedFault named : List.copyOf(notFound)) {
            List<Finding> found = faults.stream().filter(named::names).toList();
            List<String> subjects = found.stream()
                    .map(fault -> fault.location().subject())
                    .distinct()
                    .toList();
            if (subjects.size() > 1) {
                throw CommandFault.usage(named.pointer() + ": '" + named.subject() + "' could be any of "
                        + subjects.stream().collect(Collectors.joining(", ")) + "; give the whole id");
            }
            if (!found.isEmpty()) {
                draft.acknowledge(found.get(0), named.reason());
                notFound.remove(named);
                acknowledged++;
            }
        }
        return acknowledged > before;
    }

    /** How many were found and acknowledged. */
    int acknowledged() {
        return acknowledged;
    }

    /** Those that were not found. */
    List<AcknowledgedFault> notFound() {
        return List.copyOf(notFound);
    }
}
