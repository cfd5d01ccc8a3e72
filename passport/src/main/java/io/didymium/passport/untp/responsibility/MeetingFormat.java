package io.didymium.passport.untp.responsibility;

import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.responsibility.ReportDocument;
import io.didymium.core.responsibility.engagement.Commitment;
import io.didymium.core.responsibility.engagement.CommitmentState;
import io.didymium.core.responsibility.engagement.KeeperRelation;
import io.didymium.core.responsibility.engagement.Meeting;
import io.didymium.core.responsibility.engagement.ParticipantGroup;
import io.didymium.core.responsibility.engagement.Topic;
import io.didymium.core.responsibility.engagement.TopicKind;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.passport.untp.value.DocumentFormat;
import io.didymium.passport.untp.value.Fields;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The wire form of meetings. */
final class MeetingFormat {
    static final String MEMBER = "engagementMeeting";

    private MeetingFormat() {}

    static JsonObject write(Meeting meeting) {
        return SiteFormat.write(meeting)
                .put("meetingPlace", meeting.place())
                .put("organiser", JsonArray.ofStrings(meeting.organisers()))
                .put("participantGroup", Fields.array(meeting.participants(), MeetingFormat::write))
                .put("topic", Fields.array(meeting.topics(), MeetingFormat::write))
                .put("commitment", Fields.array(meeting.commitments(), MeetingFormat::write))
                .put("recordSource", meeting.source())
                .build();
    }

    private static JsonObject write(ParticipantGroup group) {
        var object = JsonObject.builder().put("groupName", group.group());
        group.count().ifPresent(count -> object.put("groupSize", count));
        return object.build();
    }

    private static JsonObject write(Topic topic) {
        return JsonObject.builder()
                .put("topicKind", topic.kind().name())
                .put("topicText", topic.text())
                .build();
    }

    private static JsonObject write(Commitment commitment) {
        return JsonObject.builder()
                .put("commitmentText", commitment.text())
                .put("commitmentOwner", commitment.owner())
                .put("dueOn", Fields.write(commitment.due()))
                .put("commitmentState", commitment.state().name())
                .build();
    }

    static Meeting read(JsonObject object, RecordId id, String name, PartyId keeper) throws MalformedInputException {
        List<FacilityId> sites = SiteFormat.sites(object);
        KeeperRelation relation = SiteFormat.relation(object);
        LocalDate date = Fields.date(object, "recordDate");
        List<ReportDocument> documents = DocumentFormat.read(object);
        String place = object.requireString("meetingPlace");
        List<String> organisers = SiteFormat.texts(object, "organiser");
        List<ParticipantGroup> participants = Fields.list(object, "participantGroup", MeetingFormat::readGroup);
        List<Topic> topics = Fields.list(object, "topic", MeetingFormat::readTopic);
        List<Commitment> commitments = Fields.list(object, "commitment", MeetingFormat::readCommitment);
        String source = object.requireString("recordSource");
        return Fields.built(
                object,
                () -> Meeting.builder(id, keeper)
                        .name(name)
                        .relation(relation)
                        .sites(sites)
                        .date(date)
                        .documents(documents)
                        .place(place)
                        .organisers(organisers)
                        .participants(participants)
                        .topics(topics)
                        .commitments(commitments)
                        .source(source)
                        .build());
    }

    private static ParticipantGroup readGroup(JsonObject object) throws MalformedInputException {
        String group = object.requireString("groupName");
        Optional<Integer> count = SiteFormat.count(object, "groupSize");
        return Fields.built(object, () -> new ParticipantGroup(group, count));
    }

    private static Topic readTopic(JsonObject object) throws MalformedInputException {
        TopicKind kind = Fields.constant(TopicKind.class, object, "topicKind");
        String text = object.requireString("topicText");
        return Fields.built(object, () -> new Topic(kind, text));
    }

    private static Commitment readCommitment(JsonObject object) throws MalformedInputException {
        String text = object.requireString("commitmentText");
        String owner = object.requireString("commitmentOwner");
        LocalDate due = Fields.date(object, "dueOn");
        CommitmentState state = Fields.constant(CommitmentState.class, object, "commitmentState");
        return Fields.built(object, () -> new Commitment(text, owner, due, state));
    }
}
