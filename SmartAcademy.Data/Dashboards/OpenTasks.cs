namespace SmartAcademy.Data.Dashboards;

/// <summary>What waits for somebody in the office.</summary>
/// <param name="WithoutPass">Active students with no pass that opens a gate today.</param>
/// <param name="PassesRunningOut">Active passes whose last day comes within thirty days.</param>
/// <param name="WithoutClass">Active students who sit in no class.</param>
/// <param name="ContactProposals">Families that wait for an answer to their new contact details.</param>
/// <param name="SilentReaders">Active reader devices that never called, or not for longer than they should be silent.</param>
/// <param name="DriftingReaders">Reader devices whose clock is more than two minutes off.</param>
/// <param name="GuessingReaders">Reader devices that since yesterday sent more codes that are no passes than a person could show.</param>
/// <param name="Overrides">Overrides of the gate that nobody has reviewed.</param>
public sealed record OpenTasks(
    int WithoutPass, int PassesRunningOut, int WithoutClass, int ContactProposals, int SilentReaders, int DriftingReaders, int GuessingReaders, int Overrides)
{
    public bool None =>
        WithoutPass + PassesRunningOut + WithoutClass + ContactProposals + SilentReaders + DriftingReaders + GuessingReaders + Overrides == 0;
}
