package org.hecha.cluster;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/** The audit of a folder of reports as a Spark job: the same findings as {@code hecha audit} of that folder. */
public final class ClusterAudit {

    private static final String EXECUTOR_OPTIONS = "spark.executor.extraJavaOptions";

    private final SparkSession spark;
    private final JavaSparkContext context;
    private final JobOptions options;
    private final Broadcast<Order> order;

    private ClusterAudit(SparkSession spark, JobOptions options) {
        this.spark = spark;
        this.options = options;
        this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        int cores = context.getConf().getInt("spark.executor.cores", Runtime.getRuntime().availableProcessors());
        this.order = context.broadcast(Order.of(options, cores));
    }

    /** @param args see {@link JobOptions#USAGE} */
    public static void main(String[] args) {
        try {
            JobOptions options = JobOptions.of(args);
            SparkSession spark = SparkSession.builder().config(configured()).getOrCreate();
            try {
                new ClusterAudit(spark, options).run();
            } finally {
                spark.stop();
            }
        } catch (JobException refused) {
            System.err.println("hecha: " + refused.getMessage());
            System.exit(2);
        }
    }

    /** What Spark must know of this job, unless whoever submits it knows better. */
    private static SparkConf configured() {
        SparkConf conf = new SparkConf();
        conf.setIfMissing("spark.app.name", "Hecha");
        // reports are small: Spark takes the opening of a file for as dear as 4 MB, which would give each a task
        conf.setIfMissing("spark.sql.files.maxPartitionBytes", "8m");
        conf.setIfMissing("spark.sql.files.openCostInBytes", "16k");
        conf.setIfMissing("spark.sql.parquet.compression.codec", "zstd");
        String given = conf.get(EXECUTOR_OPTIONS, "");
        if (!given.contains("-Dfile.encoding")) { // else rules that differ only in their Chinese words are taken for one
            conf.set(
                    EXECUTOR_OPTIONS,
                    (given + " -Dfile.encoding=UTF-8 -Ddrools.dialect.java.compiler.lnglevel=17").strip());
        }
        return conf;
    }

    private void run() {
        read();
        Dataset<Row> facts = spark.read().parquet(options.out() + "/facts");
        Dataset<Row> due = facts.where("not earlier").drop("figures", "profile", "prose");
        JavaRDD<Row> judged = options.besides() ? together(facts, due) : apart(due);
        if (options.roster() != null) {
            String name = options.roster().toString().replace('\\', '/');
            judged = judged.union(Missing.rows(facts, order, options.year(), name, context));
        }
        write(spark.createDataFrame(judged, Tables.RESULTS).persist(StorageLevel.DISK_ONLY()));
    }

    private JavaRDD<Row> apart(Dataset<Row> due) {
        Judging judging = new Judging(order, null);
        return due.toJavaRDD().map(judging::row);
    }

    private JavaRDD<Row> together(Dataset<Row> facts, Dataset<Row> due) {
        Others others = Others.of(facts, order, options.across(), context);
        Judging judging = new Judging(order, others.say());
        return due.toJavaRDD()
                .keyBy(row -> row.<String>getAs("source"))
                .cogroup(others.pieces())
                .values()
                .flatMap(met -> StreamSupport.stream(met._1().spliterator(), false)
                        .map(row -> judging.row(row, met._2()))
                        .iterator());
    }

    private void read() {
        Reports reports = new Reports(spark, order);
        JavaRDD<Row> rows = options.sequence()
                ? reports.sequence(options.reports(), false)
                : reports.folder(options.reports(), false);
        if (options.earlier() != null) {
            rows = rows.union(reports.folder(options.earlier(), true));
        }
        spark.createDataFrame(rows, Tables.FACTS).write().parquet(options.out() + "/facts");
        if (!options.sequence()) {
            reports.requireAll(spark.read().parquet(options.out() + "/facts"));
        }
    }

    private void write(Dataset<Row> results) {
        results.select("json").write().text(options.out() + "/reports.jsonl");
        results.select(
                        col("source"),
                        col("sha256"),
                        col("unit"),
                        col("year"),
                        col("regime"),
                        col("verdict"),
                        explode(col("findings")).as("finding"))
                .select("source", "sha256", "unit", "year", "regime", "verdict", "finding.*")
                .write()
                .parquet(options.out() + "/findings");
        Map<String, Long> verdicts = new TreeMap<>();
        for (Row row : results.groupBy("verdict").count().collectAsList()) {
            verdicts.put(row.getString(0), row.getLong(1));
        }
        long reports = verdicts.values().stream().mapToLong(count -> count).sum();
        System.out.println("hecha: " + reports + " reports " + verdicts + ", results in " + options.out());
    }
}
