namespace SmartAcademy.Bench;

/// <summary>What is measured.</summary>
internal enum BenchKind
{
    /// <summary>Scans at the gate, beside the same scans by pgbench.</summary>
    Verify,

    /// <summary>The list of students.</summary>
    Students,

    /// <summary>The pages of every role, with a year of attendance behind them.</summary>
    Pages,

    /// <summary>The pages over the log of scans, with years of scans behind them.</summary>
    Logs,
}
