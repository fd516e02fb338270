package org.hecha.web;

import static org.hecha.web.ApiRoute.get;
import static org.hecha.web.ApiRoute.post;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hecha.audit.AuditedReport;
import org.hecha.desk.Answer;
import org.hecha.desk.Case;
import org.hecha.desk.CaseQuery;
import org.hecha.desk.CaseVersion;
import org.hecha.desk.Decision;
import org.hecha.desk.DecisionState;
import org.hecha.desk.DeskException;
import org.hecha.desk.TrailEntry;
import org.hecha.desk.Wish;
import org.hecha.memo.Json;
import org.hecha.rule.Finding;
import org.hecha.rule.RuleInfo;
import org.jspecify.annotations.Nullable;

/** The interface for programs, {@code /api/v1}: {@code openapi.yaml} describes it, and a test holds both together. */
final class Api {

    private static final ObjectReader WISHES = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build()
            .readerFor(AskedDecision[].class);
    /** Server-sent events. */
    static final String EVENTS = "/events";

    private static final int MOST_DECISIONS = 5_000;

    private final Office office;
    private final DropBox box;
    private final Papers papers;
    private final ApiEvents events;

    Api(Office office, DropBox box, Papers papers, ApiEvents events) {
        this.office = office;
        this.box = box;
        this.papers = papers;
        this.events = events;
    }

    /** Some reports. */
    record Page(int total, List<Case> reports) {}

    /** The findings of a version, with what was decided of each. */
    record Findings(int report, int version, String verdict, List<Decided> findings) {}

    /** A finding and what was decided of it. */
    record Decided(Finding finding, Decision decision) {}

    /** What is wrong with a request. */
    record Wrong(String error) {}

    /** A decision as it is asked for; what is left out is empty. */
    record AskedDecision(
            @Nullable String fingerprint,
            @Nullable Integer seen,
            @Nullable String state,
            @Nullable String reason,
            @Nullable String until,
            @Nullable String note) {}

    /** All of it, in the order of the description. */
    List<ApiRoute> routes() {
        return List.of(
                get("/openapi.yaml", this::description),
                post("/reports", this::submit),
                get("/reports", this::list),
                get("/reports/{id}", request -> answer(request, office.asked(request))),
                get("/reports/{id}/versions", this::versions),
                post("/reports/{id}/versions", this::correct),
                post("/reports/{id}/audit", this::audit),
                get(
                        "/reports/{id}/result",
                        request -> answer(request, file(request).appraised())),
                get("/reports/{id}/findings", this::findings),
                get("/reports/{id}/decisions", this::decisions),
                post("/reports/{id}/decisions", this::decide),
                get("/reports/{id}/paper.{format}", papers::paper),
                get("/reports/{id}/annotated", papers::annotated),
                get("/reports/{id}/original", papers::original),
                get("/reports/{id}/trail", this::trail),
                get("/rules", this::rules));
    }

    void at(RoutesConfig routes) {
        routes().forEach(route -> routes.addHttpHandler(route.method(), ApiRoute.BASE + route.path(), route.does()));
        routes.sse(ApiRoute.BASE + EVENTS, events::open);
    }

    /** Writes as the program writes all JSON. */
    static void answer(Context request, Object value) {
        try {
            request.contentType("application/json; charset=utf-8")
                    .result(Json.lines().writeValueAsString(value));
        } catch (JsonProcessingException neverForRecords) {
            throw new IllegalStateException(neverForRecords);
        }
    }

    private void description(Context request) throws IOException {
        try (InputStream yaml = Objects.requireNonNull(Api.class.getResourceAsStream("openapi.yaml"))) {
            request.contentType("application/yaml; charset=utf-8").result(yaml.readAllBytes());
        }
    }

    private void submit(Context request) throws IOException {
        List<Case> opened = new ArrayList<>();
        for (UploadedFile file : files(request)) {
            opened.addAll(box.take(who(request), file.filename(), file));
        }
        request.status(HttpStatus.ACCEPTED);
        if (opened.size() == 1) {
            request.header(
                    "Location", ApiRoute.BASE + "/reports/" + opened.get(0).id());
        }
        answer(request, new Page(opened.size(), opened));
    }

    private static List<UploadedFile> files(Context request) {
        List<UploadedFile> files = request.uploadedFiles("file");
        if (files.isEmpty()) {
            throw new DeskException(DeskException.Kind.INVALID, "请求中没有文件；请以 multipart/form-data 的 file 字段上传。");
        }
        return files;
    }

    private void list(Context request) {
        CaseQuery query = new CaseQuery(
                text(request, "words"),
                text(request, "verdict"),
                number(request, "year", 0),
                text(request, "rule"),
                text(request, "shelved").equals("true"),
                order(text(request, "order")),
                number(request, "skip", 0),
                number(request, "limit", CaseQuery.ALL.limit()));
        answer(
                request,
                new Page(
                        office.desk().cases().count(query),
                        office.desk().cases().list(query)));
    }

    private static CaseQuery.Order order(String key) {
        return Stream.of(CaseQuery.Order.values())
                .filter(order -> order.name().equalsIgnoreCase(key))
                .findFirst()
                .orElse(CaseQuery.Order.NEWEST);
    }

    private void versions(Context request) {
        List<CaseVersion> versions =
                office.desk().cases().versions(office.asked(request).id());
        answer(request, versions);
    }

    private void correct(Context request) throws IOException {
        Case matter = office.asked(request);
        UploadedFile file = files(request).get(0);
        try (InputStream content = file.content()) {
            Case corrected = office.desk()
                    .cases()
                    .correct(
                            matter.id(),
                            who(request),
                            file.filename(),
                            office.desk().uploads().keep(content));
            box.wake();
            request.status(HttpStatus.ACCEPTED);
            answer(request, corrected);
        }
    }

    private void audit(Context request) {
        Case matter = office.asked(request);
        office.desk().cases().reaudit(matter.id(), who(request));
        box.wake();
        request.status(HttpStatus.ACCEPTED);
        answer(request, office.desk().cases().require(matter.id()));
    }

    private CaseFile file(Context request) {
        int id = Office.number(request.pathParam("id"));
        int version = number(request, "version", 0);
        return version == 0 ? CaseFile.last(office, id) : CaseFile.at(office, id, version);
    }

    private void findings(Context request) {
        CaseFile file = file(request);
        AuditedReport appraised = file.appraised();
        answer(
                request,
                new Findings(
                        file.matter().id(),
                        file.version().number(),
                        appraised.verdict().key(),
                        appraised.findings().stream()
                                .map(finding -> new Decided(finding, file.decision(finding)))
                                .toList()));
    }

    private void decisions(Context request) {
        answer(
                request,
                List.copyOf(
                        office.desk().decisions().of(office.asked(request).id()).values()));
    }

    /** Conflict if somebody else has decided meanwhile: his decisions are in the answer, the others are written. */
    private void decide(Context request) {
        Case matter = office.asked(request);
        Answer answer = office.desk().decisions().decide(matter.id(), who(request), wishes(request.body()));
        if (!answer.refused().isEmpty()) {
            request.status(HttpStatus.CONFLICT);
        }
        answer(request, answer);
    }

    private static List<Wish> wishes(String body) {
        AskedDecision[] asked;
        try {
            asked = WISHES.readValue(body);
        } catch (JsonProcessingException wrong) {
            throw new DeskException(
                    DeskException.Kind.INVALID, "请求应为 JSON 数组，各项含 fingerprint、seen、state、reason、until、note。", wrong);
        }
        if (asked == null || asked.length > MOST_DECISIONS) {
            throw new DeskException(DeskException.Kind.INVALID, "一次最多处理 " + MOST_DECISIONS + " 条。");
        }
        return Stream.of(asked).map(Api::wish).toList();
    }

    private static Wish wish(@Nullable AskedDecision asked) {
        if (asked == null) {
            throw new DeskException(DeskException.Kind.INVALID, "数组中有空项。");
        }
        DecisionState state = DecisionState.of(Objects.requireNonNullElse(asked.state, ""))
                .orElseThrow(() -> new DeskException(DeskException.Kind.INVALID, "state 应为 open、confirmed 或 waived。"));
        return new Wish(
                Objects.requireNonNullElse(asked.fingerprint, ""),
                Math.max(0, Objects.requireNonNullElse(asked.seen, 0)),
                state,
                Objects.requireNonNullElse(asked.reason, ""),
                Objects.requireNonNullElse(asked.until, ""),
                Objects.requireNonNullElse(asked.note, ""));
    }

    private void trail(Context request) {
        List<TrailEntry> entries =
                office.desk().trail().of(office.asked(request).id());
        answer(request, entries);
    }

    private void rules(Context request) {
        List<RuleInfo> rules = office.examiner().tools().book().rules();
        answer(request, rules);
    }

    private String who(Context request) {
        return office.gate().visitor(request).name();
    }

    private static String text(Context request, String name) {
        return Objects.requireNonNullElse(request.queryParam(name), "").strip();
    }

    private static int number(Context request, String name, int otherwise) {
        return Optional.of(text(request, name))
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElse(otherwise);
    }
}
