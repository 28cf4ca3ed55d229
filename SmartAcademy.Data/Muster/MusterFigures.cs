namespace SmartAcademy.Data.Muster;

/// <summary>An evacuation in numbers; who is still open or was not found is missing.</summary>
public sealed record MusterFigures(int Open, int Safe, int Missing, int NotOnSite)
{
    public int All => Open + Safe + Missing + NotOnSite;

    public int NotAccountedFor => Open + Missing;
}
