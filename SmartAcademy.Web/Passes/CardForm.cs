using SmartAcademy.Data.Passes;

namespace SmartAcademy.Web.Passes;

/// <summary>The form around the list of passes: which rows are ticked, and what the list is narrowed to.</summary>
internal static class CardForm
{
    public const string Pass = "pass";
    public const string All = "all";

    public static CardOrder Read(IFormCollection form) => form.ContainsKey(All)
        ? new CardOrder(Filter: PassAddress.Read(name => form[name]))
        : new CardOrder([.. form[Pass].Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).Distinct()]);
}
