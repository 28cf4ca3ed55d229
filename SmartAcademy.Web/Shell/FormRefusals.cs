using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Web.Shell;

/// <summary>The refusals of one form in the reader's language: at their fields, and those that speak of the whole.</summary>
public sealed class FormRefusals
{
    private readonly RefusalWords words;
    private readonly IReadOnlyList<Refusal> refusals;

    internal FormRefusals(RefusalWords words, IReadOnlyList<Refusal> refusals) => (this.words, this.refusals) = (words, refusals);

    public bool Any => refusals.Count > 0;

    public bool Has(Refusal refusal) => refusals.Contains(refusal);

    public string? At(string field) => refusals.FirstOrDefault(refusal => refusal.Field == field) is { } found ? words.Of(found) : null;

    /// <summary>Refusals without a field, or at a field that the form does not show.</summary>
    public IEnumerable<string> Whole(params string[] shown) =>
        refusals.Where(refusal => refusal.Field is null || !shown.Contains(refusal.Field)).Select(words.Of).Distinct();
}
