package io.didymium.core.responsibility.engagement;

import io.didymium.core.id.FacilityId;
import io.didymium.core.responsibility.ResponsibilityRecord;
import java.util.List;

/** A record about people around sites. */
public interface SiteRecord extends ResponsibilityRecord {
    /** The sites it is about, at least one. */
    List<FacilityId> sites();

    /** How its keeper states to be related to their operators. */
    KeeperRelation relation();
}
