using SmartAcademy.Data.Work;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Tests.Work;

/// <summary>Counts to a number, one step at a time, and does what a test tells it to at a step.</summary>
internal sealed class CountingRunner : IWorkRunner
{
    public const string Name = "count";

    public string Kind => Name;

    public string Permission => Domain.Users.Permission.PassesWrite;

    /// <summary>Called before each step with its number.</summary>
    public Func<int, CancellationToken, Task> AtStep { get; set; } = (_, _) => Task.CompletedTask;

    public Refusal? RefuseWith { get; set; }

    public int Runs { get; private set; }

    public async Task<Result<WorkOutcome>> RunAsync(WorkRun run, CancellationToken ct)
    {
        Runs++;
        if (RefuseWith is { } refusal)
        {
            return refusal;
        }

        var steps = run.Input<Order>().Steps;
        for (var step = 1; step <= steps; step++)
        {
            await AtStep(step, ct);
            await run.ReportAsync(step, steps, ct);
        }

        return new WorkOutcome(new { Counted = steps });
    }

    internal sealed record Order(int Steps);
}
