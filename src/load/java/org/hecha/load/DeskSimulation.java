package org.hecha.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.css;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Simulation;
import java.time.Duration;
import java.util.Random;

/**
 * Fifty inspectors at one desk: each looks at the list, searches, opens a report, asks why, decides, looks at the memo and the
 * rules, and thinks a little in between. Fails unless 95 of 100 pages come within 300 milliseconds, and all of them well.
 *
 * <p>System properties: {@code desk} address of an open desk, {@code reports} how many it has, {@code people}, {@code seconds}.
 */
public final class DeskSimulation extends Simulation {

    private static final int PEOPLE = Integer.getInteger("people", 50);
    private static final int SECONDS = Integer.getInteger("seconds", 60);
    private static final int REPORTS = Integer.getInteger("reports", 20);
    private static final int MOST_MILLIS = 300;

    private final Random random = new Random(1);

    private static ChainBuilder page(String name, String address) {
        return exec(http(name).get(address).check(status().is(200))).pause(Duration.ofMillis(500), Duration.ofMillis(2_500));
    }

    /** Two may decide on the same finding: then the second is told so, and that is well. */
    private static ChainBuilder decide() {
        return exec(http("findings")
                        .get("/api/v1/reports/#{report}/findings")
                        .check(
                                jsonPath("$.findings[0].finding.fingerprint").optional().saveAs("finding"),
                                jsonPath("$.findings[0].decision.version").optional().saveAs("seen")))
                .doIf(session -> session.contains("finding"))
                .then(exec(http("decide")
                        .post("/api/v1/reports/#{report}/decisions")
                        .header("X-Form-Token", "#{token}")
                        .header("Content-Type", "application/json")
                        .body(StringBody("[{\"fingerprint\":\"#{finding}\",\"seen\":#{seen},\"state\":\"confirmed\"}]"))
                        .check(status().in(200, 409))));
    }

    private ChainBuilder day() {
        return exec(session -> session.removeAll("finding", "seen").set("report", 1 + random.nextInt(REPORTS)))
                .exec(http("list").get("/").check(status().is(200), css("meta[name=form-token]", "content").saveAs("token")))
                .pause(Duration.ofMillis(500), Duration.ofMillis(2_000))
                .exec(page("search", "/list?words=%E5%8E%BF"))
                .exec(page("report", "/reports/#{report}"))
                .exec(page("tables", "/reports/#{report}/tables"))
                .exec(decide())
                .exec(page("memo", "/reports/#{report}/memo"))
                .exec(page("rules", "/rules"))
                .exec(page("sweeps", "/sweeps"));
    }

    public DeskSimulation() {
        setUp(scenario("inspector")
                        .during(Duration.ofSeconds(SECONDS))
                        .on(day())
                        .injectOpen(rampUsers(PEOPLE).during(Duration.ofSeconds(5))))
                .protocols(http.baseUrl(System.getProperty("desk", "http://127.0.0.1:8080"))
                        .disableFollowRedirect()
                        .shareConnections())
                .assertions(
                        global().responseTime().percentile(95).lt(MOST_MILLIS),
                        global().successfulRequests().percent().gt(99.9));
    }
}
