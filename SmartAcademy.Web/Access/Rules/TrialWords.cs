using Microsoft.Extensions.Localization;
using SmartAcademy.Data.Access.Rules;
using SmartAcademy.Domain.Access;
using SmartAcademy.Web.Ui;

namespace SmartAcademy.Web.Access.Rules;

/// <summary>What would be different, in words.</summary>
internal static class TrialWords
{
    public static string Of(IStringLocalizer<GateRulesTexts> texts, string word) => word switch
    {
        TrialChange.LetIn => texts["change.granted"],
        _ when word.StartsWith(TrialChange.Flag, StringComparison.Ordinal) => texts["change.flag", texts[word]],
        _ when word.StartsWith(TrialChange.NoFlag, StringComparison.Ordinal) => texts["change.no_flag", texts[word.Replace(TrialChange.NoFlag, TrialChange.Flag, StringComparison.Ordinal)]],
        _ => texts["change.denied", texts[$"reason.{word}"]],
    };

    public static Tone ToneOf(string word) => DenialReason.All.Contains(word) ? Tone.Bad : word == TrialChange.LetIn ? Tone.Good : Tone.Warn;

    /// <summary>An answer as the guard saw it, or would see it.</summary>
    public static string Of(IStringLocalizer<GateRulesTexts> texts, GateVerdict verdict)
    {
        if (verdict.Reason is { } reason)
        {
            return DenialReason.OfRules.Contains(reason) ? texts["change.denied", texts[$"reason.{reason}"]] : texts["denied"];
        }

        var flags = ScanFindingWords.Of(verdict.Findings).Select(flag =>
            flag == "late" && verdict.LateMinutes is { } minutes ? texts["late.by", Say.Number(minutes)].Value : texts[$"flag.{flag}"].Value);
        return string.Join(" · ", flags.Prepend(texts["granted"].Value));
    }
}
