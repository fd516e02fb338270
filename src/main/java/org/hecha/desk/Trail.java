package org.hecha.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.hecha.sweep.store.Database;
import org.hecha.sweep.store.Sql;

/**
 * Who did what, in order. Entries are only added, in the transaction of what they tell of; each carries a digest of itself
 * and of the one before it, so that a changed or missing one shows.
 */
public final class Trail {

    private static final String COLUMNS = "id, at, who, action, case_id, subject, detail, digest";
    private static final int PAGE = 500;

    /** What can be done. */
    public enum Action {
        UPLOADED("上传报告"),
        CORRECTED("上传更正件"),
        AUDITED("完成审核"),
        REAUDITED("重新审核"),
        DECIDED("处理意见"),
        SHELVED("归档"),
        UNSHELVED("取消归档"),
        MEMO("生成审核意见"),
        DOWNLOADED("下载"),
        SWEEP_STARTED("开始清查"),
        SWEEP_STOPPED("停止清查"),
        SCHEDULE("修改计划"),
        RULE_SAVED("保存规则"),
        SIGNED_IN("登录"),
        SIGN_IN_REFUSED("登录失败"),
        SIGNED_OUT("退出"),
        FORBIDDEN("越权操作被拒"),
        USER_ADDED("新增用户"),
        USER_CHANGED("修改用户"),
        USER_REMOVED("删除用户"),
        TOKEN_MADE("新建令牌"),
        TOKEN_REMOVED("撤销令牌");

        private final String label;

        Action(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Its name in the store: {@code sign-in-refused}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Action of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    private final Database database;
    private final DeskClock clock;

    Trail(Database database, DeskClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Tells of something that changes nothing else in the store. */
    public void add(String who, Action action, int caseId, String subject, String detail) {
        database.write(sql -> add(sql, who, action, caseId, subject, detail));
    }

    /** Tells of what the same transaction does. */
    int add(Sql sql, String who, Action action, int caseId, String subject, String detail) {
        int id = Counters.next(sql, "trail");
        String before = sql.one("SELECT digest FROM desk_trail WHERE id = ?", row -> row.getString(1), id - 1)
                .orElse("");
        TrailEntry entry = new TrailEntry(id, clock.now(), who, action, caseId, subject, detail);
        sql.update(
                "INSERT INTO desk_trail (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                entry.at(),
                who,
                action.key(),
                caseId,
                subject,
                detail,
                digest(entry, before));
        return id;
    }

    /** What was done on a case, newest first. */
    public List<TrailEntry> of(int caseId) {
        return database.read(sql -> sql.list(
                "SELECT " + COLUMNS + " FROM desk_trail WHERE case_id = ? ORDER BY id DESC LIMIT " + PAGE,
                Trail::entry,
                caseId));
    }

    /**
     * What was done before an entry, newest first.
     *
     * @param before its id; 0 for the newest of all
     */
    public List<TrailEntry> before(int before, int limit) {
        return database.read(sql -> sql.list(
                "SELECT " + COLUMNS + " FROM desk_trail WHERE id < ? ORDER BY id DESC LIMIT ?",
                Trail::entry,
                before == 0 ? Integer.MAX_VALUE : before,
                Math.min(limit, PAGE)));
    }

    /** The number of the first entry that is not as it was written; 0 if all are. */
    public int firstBroken() {
        String before = "";
        int last = 0;
        while (true) {
            int behind = last;
            List<Chained> page = database.read(sql -> sql.list(
                    "SELECT " + COLUMNS + " FROM desk_trail WHERE id > ? ORDER BY id LIMIT " + PAGE,
                    row -> new Chained(entry(row), row.getString(8)),
                    behind));
            if (page.isEmpty()) {
                return 0;
            }
            for (Chained one : page) {
                if (one.entry.id() != last + 1 || !digest(one.entry, before).equals(one.digest)) {
                    return last + 1;
                }
                before = one.digest;
                last = one.entry.id();
            }
        }
    }

    private record Chained(TrailEntry entry, String digest) {}

    private static TrailEntry entry(ResultSet row) throws SQLException {
        return new TrailEntry(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                Action.of(row.getString(4)),
                row.getInt(5),
                row.getString(6),
                row.getString(7));
    }

    private static String digest(TrailEntry entry, String before) {
        String words = String.join(
                "\0",
                before,
                String.valueOf(entry.id()),
                entry.at(),
                entry.who(),
                entry.action().key(),
                String.valueOf(entry.caseId()),
                entry.subject(),
                entry.detail());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
