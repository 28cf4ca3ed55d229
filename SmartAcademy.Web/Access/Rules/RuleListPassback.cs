using System.ComponentModel;

namespace SmartAcademy.Web.Access.Rules;

internal sealed record RuleListPassback(
    string Mode,
    int Minutes,
    [property: Description("True where other readers scan, too: what they saw is not known without a connection.")] bool OtherReaders);
