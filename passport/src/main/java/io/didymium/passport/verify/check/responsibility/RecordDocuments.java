package io.didymium.passport.verify.check.responsibility;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.responsibility.RecordFinding;
import io.didymium.core.responsibility.ResponsibilityRecord;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The documents that records name: one is there if the bundle has a document of its digest. */
final class RecordDocuments {
    private RecordDocuments() {}

    static List<Finding> absent(ResponsibilityRecord record, Set<String> present) {
        return record.documents().stream()
                .filter(document -> !present.contains(document.digest()))
                .map(document -> Finding.of(
                        RecordFinding.REPORT_ABSENT,
                        Location.of(record.id().value()),
                        Map.of("name", document.name(), "digest", document.digest())))
                .toList();
    }
}
