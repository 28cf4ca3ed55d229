using System.Globalization;

namespace SmartAcademy.Data.Kernel.DemoAcademy;

/// <summary>Hands out numbers from 01300-00xxxx, then 01300-0xxxxx: a block that is kept for examples and reaches nobody.</summary>
internal sealed class DemoPhones
{
    public const string Block = "+88013000";

    private int last;

    public string Next() => Block + (++last).ToString("00000", CultureInfo.InvariantCulture);
}
