using System.Linq.Expressions;

namespace SmartAcademy.Data.Reports;

/// <summary>Puts an expression where a parameter stands.</summary>
internal sealed class Swap(ParameterExpression parameter, Expression by) : ExpressionVisitor
{
    protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? by : node;
}
